import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLine } from "../../shared/rights/recognise/fold.ts";
import { recognise } from "../../shared/rights/recognise/recognise.ts";
import { MAX_LINE } from "../../shared/rights/recognise/recogniser.ts";
import { windowsOf } from "../../shared/rights/recognise/windows.ts";
import { kindsIn, noticesIn } from "./recognised/notices-in.ts";

describe("the traps of the trade", () => {
  it.each([
    ["a story about rights", "last", "Wikipedia is under CC BY-SA 4.0."],
    [
      "a story that quotes the agency's notice",
      "last",
      'AP says its copy "may not be published, broadcast or rewritten".',
    ],
    ["oil and arms", "first", "Arms embargo until 2027 agreed"],
    ["a headline about embargoes", "first", "Embargo: what it means"],
    ["an embargo on goods with a figure", "first", "EMBARGO ON OIL UNTIL 2027"],
    ["painkillers", "first", "Painkillers kill 5, study says"],
    ["a film", "first", "KILL BILL RETURNS"],
    ["a law that is withdrawn", "first", "Government withdraws bill: what now"],
    ["a header of a mail", "last", "Cc: by-nd@tidewatch.example"],
    ["initials", "last", "The choir BY-ND sang."],
    ["attribution, the noun", "last", "Attribution of the attack is hard."],
    ["a map's credit", "last", "© OpenStreetMap"],
    ["not free", "last", "You are not free to republish this article."],
    ["free of charge", "last", "The service is free of charge to subscribers."],
    ["an agency that was told", "last", "The minister told AFP that he would go."],
    ["a mail's disclaimer", "last", "This message is confidential and may not be copied or redistributed."],
    ["racing copy", "middle", "LADBROKES CASH OUT"],
    ["racing copy in a caption", "caption", "ONE IN ONE OUT"],
    ["an everyday word of Japanese", "last", "価格を表示する。"],
    ["what replaces", "ed-note", "ANNULE ET REMPLACE la dépêche de 10h"],
  ] as const)("%s", (_, place, line) => {
    expect(kindsIn(place, line)).toEqual([]);
  });

  it("a kill that is lifted is none, but its end", () => {
    expect(kindsIn("ed-note", "KILL KILL: the kill is withdrawn")).toEqual(["reinstatement"]);
  });

  it("keeps both of two notices in one line", () => {
    expect(kindsIn("last", "All rights reserved. This article is licensed under CC BY 4.0.").sort()).toEqual([
      "licence: CC-BY-4.0",
      "reserved",
    ]);
  });
  it("gives a caption's licence to the picture", () => {
    expect(noticesIn("caption", "A quay. Photo by Jo Marl. CC BY-NC 2.0")).toMatchObject([
      { kind: "licence", value: "CC-BY-NC-2.0", part: "picture-1" },
    ]);
  });
  it("tells an agency that credits the picture, the text and nothing apart", () => {
    expect(kindsIn("caption", "A quay (AFP)")).toEqual(["caption-credit: AFP"]);
    expect(kindsIn("first", "PARIS (AFP) - The quay stands.")).toEqual(["text-credit: AFP"]);
    expect(kindsIn("last", "AFP contributed to this report.")).toEqual(["text-credit: AFP"]);
  });
});

describe("what typesetting adds", () => {
  it.each([
    ["non-breaking and narrow blanks", "Tous\u00A0droits\u202Fréservés."],
    ["soft hyphens", "All rights re\u00ADserved."],
    ["bidi controls", "\u200EAll rights\u200F reserved."],
    ["decomposed letters", "Tous droits re\u0301serve\u0301s."],
    ["vowel marks", "جَمِيع الحُقُوق مَحفُوظة"],
    ["full-width letters", "Ａｌｌ ｒｉｇｈｔｓ ｒｅｓｅｒｖｅｄ."],
  ])("hides no notice: %s", (_, text) => {
    const [notice] = noticesIn("last", text);
    expect(notice?.kind).toBe("reserved");
    expect(text).toContain(notice?.text);
  });
  it("keeps the way back to the words", () => {
    const { text, original } = foldLine("of\uFB01ce\u00AD “x”");
    expect(text).toBe('office "x"');
    expect(original(2, 4)).toEqual([2, 3]);
    expect(original(6, 10)).toEqual([6, 10]);
  });
  it("keeps places in bounds and in order for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        const { text, original } = foldLine(line);
        for (let at = 0; at < text.length; at += 1) {
          const [start, end] = original(at, at + 1);
          expect(start >= 0 && start < end && end <= line.length).toBe(true);
        }
      }),
    );
  });
});

describe("the patterns", () => {
  // Each pattern sees pieces of bounded length; the work is their sum.
  it("are handed twice the characters for twice the text, in pieces of bounded length", () => {
    const handed = (text: string) => windowsOf(text).reduce((sum, { piece }) => sum + piece.length, 0);
    const text = "EMBARGOED UNTIL 0001 (AFP) OUT creative commons ".repeat(4000);
    expect(handed(text + text) / handed(text)).toBeLessThan(2.1);
    expect(Math.max(...windowsOf(text).map(({ piece }) => piece.length))).toBe(MAX_LINE);
  });
  it("find each repeated notice once, however long the text", () => {
    const notices = recognise([{ role: "ed-note", text: "TURKEY OUT. ALL RIGHTS RESERVED. ".repeat(20_000) }], []);
    expect(notices.length).toBeLessThan(20);
  });
});
