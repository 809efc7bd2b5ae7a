import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem, says } from "./item-of.ts";
import { kindsIn } from "./recognised/notices-in.ts";

describe("a note to the desk", () => {
  it.each([
    ["Germany out", "territory-out: Germany"],
    ["Out: Belgium, Netherlands", "territory-out: Belgium, Netherlands"],
    ["No use in Austria", "territory-out: Austria"],
    ["NO USE UK", "territory-out: UK"],
    ["World rights except Italy", "territory-out: Italy"],
    ["Ausgenommen Schweiz", "territory-out: Schweiz"],
    ["Nicht zur Verwendung in der Schweiz", "territory-out: Schweiz"],
    ["Interdit en Belgique", "territory-out: Belgique"],
    ["Excepto Argentina", "territory-out: Argentina"],
    ["Ikke til bruk i Danmark", "territory-out: Danmark"],
    ["UK use only", "territory-only: UK"],
    ["DACH only", "territory-only: DACH"],
    ["For publication in Norway only", "territory-only: Norway"],
    ["Restricted to customers in Germany", "territory-only: Germany"],
    ["Nur für Deutschland", "territory-only: Deutschland"],
    ["Solo per l'Italia", "territory-only: Italia"],
    ["No online use", "channel-out: web"],
    ["Web use prohibited", "channel-out: web"],
    ["No social media", "channel-out: social"],
    ["Do not archive", "channel-out: archive"],
    ["Print only", "channel-only: print"],
    ["No use after 1 February 2026", "use-until: 2026-02-01"],
    ["Free to use until 1 Feb 2026", "use-until: 2026-02-01"],
  ])("limits: %s", (line, kind) => expect(kindsIn("ed-note", line)).toEqual([kind]));

  it("limits clause by clause", () => {
    expect(kindsIn("ed-note", "No internet, no mobile; Ireland out - not for use in Canada.")).toEqual(
      expect.arrayContaining([
        "channel-out: web",
        "channel-out: app",
        "territory-out: Ireland",
        "territory-out: Canada",
      ]),
    );
  });

  it.each(["Not for sale to tabloids", "No Swiss use", "For one-time use only", "Do not crop; usage restricted"])(
    "limits in words that nobody reads: %s",
    (line) => expect(kindsIn("ed-note", line)).toEqual(["unread-terms"]),
  );

  it.each([
    "Updates with quotes, not only from the board",
    "No pickup line",
    "Only minor edits",
    "Adds background on Italy",
    "With picture",
    "No it is",
  ])("tells of the story: %s", (line) => expect(kindsIn("ed-note", line)).toEqual([]));

  it("counts for whoever has no contract, and is said to those who have one", () => {
    const rulesUnder = (trust: string) => {
      const policies = bundleOf(policyOf({ trust }));
      const statements = [...(itemOf().statements ?? []), says("edNote", "Not for sale to tabloids")];
      const { findings, decision } = decide(readItem(itemOf({ statements }), policies), deskOf(policies));
      return [decision.state, findings.some(({ rule }) => rule === "RGT-508")];
    };
    expect(rulesUnder("public-terms")).toEqual(["quarantine", true]);
    expect(rulesUnder("contracted")).toEqual(["accept-with-duties", true]);
  });

  it("ends the licence on its day", () => {
    const stateAfter = (note: string) => {
      const policies = bundleOf(policyOf());
      const statements = [...(itemOf().statements ?? []), says("edNote", note)];
      return decide(readItem(itemOf({ statements }), policies), deskOf(policies)).decision.state;
    };
    expect(stateAfter("Not for use after 4 January 2026")).toBe("reject");
    expect(stateAfter("Not for use after 1 February 2026")).toBe("accept-with-duties");
  });
});

describe("a last line", () => {
  it.each([
    ["Not for use in Canada.", ["territory-out: Canada"]],
    ["For publication in Norway only", ["territory-only: Norway"]],
    ["ITALY OUT", []],
    ["No use in crying over the quay", []],
    ["Boats for use in summer only", []],
  ])("%s", (line, kinds) => expect(kindsIn("end", line)).toEqual(kinds));
});
