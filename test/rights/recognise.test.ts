import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Passage } from "../../shared/copy/item-copy.ts";
import { recognise, recogniseStated } from "../../shared/rights/recognise/recognise.ts";
import { bundledPolicies } from "../bundled-policies.ts";
import { says } from "./item-of.ts";

const { policies } = bundledPolicies();
const STORY = ["Ferry sails again", "The ferry sailed.", "It was late.", "Nobody minded.", "The board will meet."];

/** Kinds of notice found in a line that stands in a place of an otherwise plain story. */
function kindsIn(place: "first" | "middle" | "last" | "caption" | "ed-note", line: string): string[] {
  const role = place === "caption" || place === "ed-note" ? place : "paragraph";
  const story = place === "middle" ? [...Array<string>(8).fill("The wind rose."), ...STORY] : STORY;
  const at = { first: 0, middle: 8, last: story.length, caption: 1, "ed-note": 0 }[place];
  const lines: Passage[] = story.map((text) => ({ role: "paragraph", text }));
  lines.splice(at, 0, { role, text: line, ...(role === "caption" ? { part: "picture-1" } : {}) });
  return recognise(lines, policies).map(({ kind, value }) => (value ? `${kind}: ${value}` : kind));
}

describe("the recogniser", () => {
  it.each([
    ["last", "To learn more about licensing this story and the fees, please fill in this form.", ["fee: this form"]],
    ["last", "Contact us before republishing this article.", ["fee"]],
    ["last", "All rights reserved.", ["reserved"]],
    ["last", "Alle Rechte vorbehalten.", ["reserved"]],
    ["last", "This material may not be published, broadcast, rewritten or redistributed.", ["no-redistribution"]],
    ["last", "You may republish this article under a licence.", ["republish-free"]],
    ["last", "This article is published under CC BY-NC-ND 4.0.", ["licence: CC-BY-NC-ND-4.0"]],
    ["last", "AFP contributed to this report.", ["text-credit: AFP"]],
    ["last", "Additional reporting by Reuters.", ["text-credit: Reuters"]],
    ["first", "PARIS (AFP) - The minister resigned.", ["text-credit: AFP"]],
    ["middle", "NEW YORK, Jan. 5 (Reuters) -- Shares fell.", ["text-credit: Reuters"]],
    ["caption", "A ferry at the quay in Saltmere (AFP)", ["caption-credit: AFP"]],
    ["caption", "A ferry at the quay in Saltmere (AFP/MEE Creative)", ["caption-credit: AFP/MEE Creative"]],
    ["ed-note", "EMBARGOED UNTIL 0001 GMT SATURDAY", ["embargo: 0001 GMT SATURDAY"]],
    ["ed-note", "Embargoed until 2026-01-06T00:01:00Z", ["embargo: 2026-01-06T00:01:00Z"]],
    ["first", "NOT FOR RELEASE BEFORE 0600 GMT", ["embargo: 0600 GMT"]],
    ["ed-note", "Sperrfrist: 6. Januar, 10.00 Uhr", ["embargo: 6. Januar, 10.00 Uhr"]],
    ["ed-note", "EMBARGOED", ["embargo"]],
    ["ed-note", "KILL KILL KILL ferry story", ["kill: KILL KILL KILL ferry story"]],
    ["first", "HOLD HOLD HOLD", ["withhold"]],
    ["last", "Reproduction of this text is subject to our terms.", ["unread-terms"]],
  ] as const)("reads %s: %s", (place, line, kinds) => {
    expect(kindsIn(place, line)).toEqual(kinds);
  });

  it.each([
    ["last", "Wikimedia said its text is available under CC BY-SA 4.0, as before."],
    ["last", 'The agency says its material "may not be published, broadcast, rewritten or redistributed".'],
    ["last", "AP says its material may not be published, broadcast, rewritten or redistributed."],
    ["middle", "This material may not be published, broadcast, rewritten or redistributed."],
    ["middle", "All rights reserved."],
    ["last", "Ballot papers may not be copied, the rules hold."],
    ["last", "Wikipedia is published under CC BY-SA 4.0."],
    ["last", "The board had told AFP that the ramp was safe."],
    ["first", "Osk told AFP (see below) that the ramp was safe."],
    ["last", "You are not free to republish this article."],
    ["last", "The crossing is free of charge to subscribers."],
    ["first", "Embargo: what it means for oil"],
    ["first", "Oil embargo extended to 2027"],
    ["middle", "EMBARGOED UNTIL 0001 GMT SATURDAY"],
    ["first", "Gunmen kill 5 in painkillers raid"],
    ["first", "Kill Bill director returns"],
    ["middle", "KILL KILL KILL ferry story"],
    ["first", "Please hold the rail, the board asks"],
    ["last", "The court fined the printer for a copyright breach."],
    ["last", "The e-mail is confidential and may not be copied or reproduced."],
    ["caption", "The World Health Organization in Geneva in 2025"],
    ["last", "Middle East Eye delivers independent coverage, a reader said."],
  ] as const)("reads nothing in %s: %s", (place, line) => {
    expect(kindsIn(place, line)).toEqual([]);
  });

  it("gives the exact words and their place in the file", () => {
    const text = "Mind the gap. All rights reserved. Goodbye.";
    const [notice] = recognise([{ role: "paragraph", text, span: [100, 100 + text.length] }], []);
    expect(notice).toMatchObject({ text: "All rights reserved", span: [114, 133], rule: "NP all-rights-reserved" });
  });

  it("finds a notice at the end of a text without line breaks", () => {
    const text = `${"The wind rose and fell again. ".repeat(1000)}All rights reserved.`;
    const notices = recognise([{ role: "paragraph", text, span: [0, text.length] }], []);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ text: "All rights reserved", span: [text.length - 20, text.length - 1] });
  });

  it("reads fields of terms and says what it could not read there", () => {
    const notices = recogniseStated(
      [
        says("usageTerms", "Alle Rechte vorbehalten. Nur für redaktionelle Zwecke."),
        says("copyrightNotice", "© 2026 Tidewatch"),
        says("headline" as "by", "All rights reserved"),
      ],
      [],
    );
    expect(notices.map(({ kind, text }) => [kind, text])).toEqual([
      ["reserved", "Alle Rechte vorbehalten"],
      ["editorial-only", "Nur für redaktionelle Zwecke"],
    ]);
  });

  it("never throws, and its notices quote the copy", () => {
    const words = fc.constantFrom(
      "(AFP)",
      "fee",
      "form",
      "republish",
      "EMBARGOED UNTIL",
      "0001",
      "©",
      "KILL",
      ".",
      '"',
      "\u00A0",
      "a",
    );
    const line = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" ")),
    );
    const role = fc.constantFrom("headline" as const, "caption" as const, "paragraph" as const, "ed-note" as const);
    fc.assert(
      fc.property(fc.array(fc.record({ role, text: line }), { maxLength: 6 }), (passages) => {
        for (const { text } of recognise(passages, policies)) {
          expect(passages.some((passage) => passage.text.includes(text))).toBe(true);
        }
      }),
    );
  });
});
