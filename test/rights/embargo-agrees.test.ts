import { describe, expect, it } from "vitest";
import type { Notice } from "../../shared/copy/notice.ts";
import { decide } from "../../shared/rights/decide.ts";
import { readEmbargo } from "../../shared/rights/terms/embargo-reading.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, passagesOf, readItem, says } from "./item-of.ts";

const { article } = itemOf();
const NOTICE: Notice = { kind: "embargo", text: "Embargo", source: "body", rule: "test", confidence: 1, part: "text" };
const copy = (field: string, note: string, located?: string) => {
  const passages = passagesOf([{ role: "ed-note", text: note, pointer: "/note" }, "Tide turns early", "It turned."]);
  const placed = located ? { article: { ...article, located } } : {};
  return readItem(itemOf({ passages, statements: [says("embargoedUntil", field)], ...placed }), bundleOf(policyOf()));
};
const embargo = (field: string, note: string, located?: string, timezone?: string) =>
  readEmbargo(copy(field, note, located), timezone ? policyOf({ embargo: { timezone } }) : undefined);

// PA states both: the time in docdata, in ISO's basic spelling, and the same clock reading in a note.
describe("a note on the embargo beside a field that states it", () => {
  it.each([
    ["20260206T000100+0100", "EMBARGOED until 0001 Friday February 6"],
    ["2026-02-06T00:01:00+01:00", "EMBARGOED until 0001 Friday February 6"],
    ["2026-02-06T00:01:00+01:00", "EMBARGOED until 12:01 a.m., 6 February"],
    ["20260206T000100+0100", "EMBARGOED until 2301 GMT Thursday February 5"],
    ["20260206T000100", "EMBARGOED until 0001 Friday February 6"],
  ])("%s agrees with %j", (field, note) => {
    const { isIndefinite, until } = embargo(field, note);
    expect([isIndefinite, until]).toEqual([false, embargo(field, "Note.").until]);
  });
  it.each([
    ["another time", "EMBARGOED until 0700 Friday February 6"],
    ["the same time of another day", "EMBARGOED until 0001 Saturday February 7"],
    ["the same time of another date", "EMBARGOED until 0001 February 7"],
    ["the same figures in Greenwich, an hour later", "EMBARGOED until 0001 GMT Friday February 6"],
    ["the other half of the day", "EMBARGOED until 12:01 p.m. February 6"],
  ])("holds beyond the field's time where it states %s", (_, note) => {
    const { isIndefinite, until } = embargo("20260206T000100+0100", note);
    expect(isIndefinite || (until ?? "") > "2026-02-05T23:01:00Z").toBe(true);
  });
  it("agrees with the field's moment in the zone of the policy, or of the dateline", () => {
    const note = "EMBARGOED until 1801 Thursday February 5";
    const field = "2026-02-06T00:01:00+01:00";
    const isSame = ({ isIndefinite, until }: ReturnType<typeof embargo>) =>
      !isIndefinite && until === "2026-02-05T23:01:00Z";
    expect(isSame(embargo(field, note))).toBe(false);
    expect(isSame(embargo(field, note, undefined, "America/New_York"))).toBe(true);
    expect(isSame(embargo(field, note, "NEW YORK"))).toBe(true);
  });
});

describe("a note whose time can be read", () => {
  const noted = (value: string, over?: object) =>
    readEmbargo(
      { ...copy("2026-02-06T00:01:00+01:00", "Note."), notices: [{ ...NOTICE, value }] },
      policyOf({ embargo: over }),
    );
  it.each([
    ["the field's clock reading", "2026-02-06T00:01:00", {}],
    ["the field's moment in Greenwich", "2026-02-05T23:01:00", {}],
    ["the field's moment in the policy's zone", "2026-02-05T18:01:00", { timezone: "America/New_York" }],
  ])("is no other embargo where it states %s", (_, value, over) => {
    expect(noted(value, over)).toMatchObject({ until: "2026-02-05T23:01:00Z", sources: [{ isFloating: false }] });
  });
  it.each([
    ["another clock reading", "2026-02-06T00:02:00", "2026-02-06T12:02:00Z"],
    ["another moment", "2026-02-06T00:01:00+00:00", "2026-02-06T00:01:00Z"],
  ])("is one where it states %s, and the later counts", (_, value, until) => expect(noted(value).until).toBe(until));
});

describe("an embargo without a zone", () => {
  const at = (field: string, over?: object) => readEmbargo(copy(field, "Note."), policyOf({ embargo: over })).until;
  it.each([
    ["2026-02-06T00:01:00", { timezone: "Europe/Berlin" }, "2026-02-05T23:01:00Z"],
    ["2026-07-06T00:01:00", { timezone: "Europe/Berlin" }, "2026-07-05T22:01:00Z"],
    ["2026-02-06", { timezone: "Europe/Berlin" }, "2026-02-06T23:00:00Z"],
    ["2026-03-29T02:30:00", { timezone: "Europe/Berlin" }, "2026-03-29T01:30:00Z"],
    ["2026-10-25T02:30:00", { timezone: "Europe/Berlin" }, "2026-10-25T01:30:00Z"],
    ["2026-02-06T00:01:00+00:00", { timezone: "Europe/Berlin" }, "2026-02-06T00:01:00Z"],
    ["2026-02-06T00:01:00", {}, "2026-02-06T12:01:00Z"],
    [
      "2026-02-06T00:01:00",
      { timezone: "Europe/Berlin", onMissingTimezone: "latest-possible" },
      "2026-02-06T12:01:00Z",
    ],
    ["2026-02-06T00:01:00", { timezone: "Europe/Berlin", onMissingTimezone: "quarantine" }, "2026-02-06T12:01:00Z"],
  ])("%s under %j holds until %s", (field, over, until) => expect(at(field, over)).toBe(until));

  it("says so while it holds, and when it has released", () => {
    const policies = bundleOf(policyOf({ embargo: { timezone: "Europe/Berlin" } }));
    const said = (now: string) => {
      const { decision, findings } = decide(copy("2026-02-06T00:01:00", "Note."), deskOf(policies, { now }));
      const { severity, message } = findings.find(({ rule }) => rule === "RGT-303") ?? {};
      return [decision.state, severity, message];
    };
    const message =
      '"2026-02-06T00:01:00" has no time zone. Held until 2026-02-05T23:01:00Z, that clock in Europe/Berlin.';
    expect(said("2026-02-05T23:00:59Z")).toEqual(["hold", "hold", message]);
    expect(said("2026-02-05T23:01:00Z")).toEqual(["accept-with-duties", "warn", message]);
  });
});

describe("an embargo by status whose only time is that of expiry", () => {
  const expiring = (
    expires: string,
    over: Parameters<typeof says>[2] = { pointer: "/nitf/head/docdata/date.expire/@norm" },
  ) =>
    readItem(
      itemOf({
        statements: [says("pubStatus", "embargoed"), says("embargoedUntil", ""), says("expires", expires, over)],
      }),
      bundleOf(policyOf()),
    );
  it("holds until then, and is freed", () => {
    expect(readEmbargo(expiring("2026-02-01T00:00:00Z"))).toMatchObject({
      until: "2026-02-01T00:00:00Z",
      isIndefinite: false,
    });
  });
  it.each([
    ["an expiry before the version was written", expiring("2026-01-01T00:00:00Z")],
    ["no time that can be read", expiring("soon")],
    ["the expiry of another format", expiring("2026-02-01T00:00:00Z", { pointer: "/expires" })],
  ])("holds without end with %s", (_, reading) => expect(readEmbargo(reading).isIndefinite).toBe(true));
});
