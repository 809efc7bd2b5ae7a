import { describe, expect, it } from "vitest";
import { cleanText } from "../../shared/markup/clean-text.ts";
import { textBlocks } from "../../shared/markup/text-blocks.ts";

const texts = (copy: string) => textBlocks(copy).map(({ text }) => text);
const PARAGRAPH = [
  "The old quay will close on Friday for what the board of the",
  "harbour calls an inspection of all its piles, which are said",
  "to be rotten.",
];
const WRAPPED = [...PARAGRAPH, "", ...PARAGRAPH, ""];

describe("lines that were broken at a measure", () => {
  it("are joined though an address stands out over the measure, and a paragraph was not broken", () => {
    const address = `https://ledger.example/${"quay/".repeat(30)}`;
    const long = `${"A paragraph that nobody broke goes on and on. ".repeat(5)}`.trim();
    const [first, ...rest] = texts([...WRAPPED, address, "", ...WRAPPED, long].join("\n"));
    expect(first).toBe(PARAGRAPH.join(" "));
    expect(rest).toEqual([PARAGRAPH.join(" "), address, PARAGRAPH.join(" "), PARAGRAPH.join(" "), long]);
  });
  it("are joined beside a list, whose items stay apart", () => {
    const list = [
      "- bread and butter",
      "- tea",
      "- a boat to the northern isles and back again by nightfall,",
      "- sun",
    ];
    expect(texts([...WRAPPED, ...WRAPPED, ...list].join("\n")).slice(4)).toEqual(list);
  });
  it("are not joined in a page of short lines", () => {
    const page = ["One fine day.", "Two fine days in a row.", "Three fine days.", "And rain.", "More rain came."];
    expect(texts(page.join("\n"))).toEqual(page);
  });
  it.each([
    ["the harbour of Baden-", "Salzmeer was closed", "Baden-Salzmeer"],
    ["calls an in-and-out-", "inspection of it all", "in-and-out-inspection"],
    ["for all incoming- and-", "und outgoing boats too", "and- und"],
    ["the years from 2025-", "26 were good, they all", "2025-26"],
    ["what it calls examina-", "tion of the whole quay", "examina-tion"],
    ["what it calls inspec\u00ad", "tion of the whole quay", "inspection"],
    ["the board's word -", "a promise of the board", "word - a promise"],
  ])("keep the words of %j and %j apart or together as the hyphen says", (first, second, expected) => {
    const pad = "x".repeat(60 - first.length);
    const copy = [...WRAPPED, `${pad} ${first}`.slice(-60).trim(), second, "", ...WRAPPED].join("\n");
    expect(texts(copy).join("\n")).toContain(expected);
  });
  it("lose a hyphen only where the text spells the word without it", () => {
    const broken = [
      "It was the third time this year that it called for an inspec-",
      "tion of the quay and of the sheds behind it, and of the wall.",
    ];
    const said = texts(["An inspection is due.", "", ...WRAPPED, ...broken, "", ...WRAPPED].join("\n")).join("\n");
    expect(said).toContain("called for an inspection of the quay");
  });
});

describe("clean text", () => {
  it.each([
    ["EMBAR\u00adGOED", "EMBARGOED"],
    ["o\ufb03ce of \ufb01sh and \ufb02ags", "office of fish and flags"],
    ["a\u202ereversed\u202c line", "areversed line"],
    ["\u2067both\u2069 \u200eends\u200f", "both ends"],
    ["wo\u2060rd", "word"],
    ["Auf\u200clage", "Auflage"],
    ["no\u00a0break\u200bspace", "no break space"],
  ])("of %j is %j", (text, clean) => expect(cleanText(text)).toBe(clean));
  it("keeps direction marks and joiners in scripts that need them", () => {
    expect(cleanText("شبكة\u200f (AFP)")).toBe("شبكة\u200f (AFP)");
    expect(cleanText("می\u200cخواهم")).toBe("می\u200cخواهم");
  });
  it("is the text itself where nothing hides in it", () =>
    expect(cleanText("Ünder – “quay” ½")).toBe("Ünder – “quay” ½"));
});
