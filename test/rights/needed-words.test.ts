import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concernedBy } from "../../shared/rights/recognise/concerned-by.ts";
import { foldLine } from "../../shared/rights/recognise/fold.ts";
import { RECOGNISERS } from "../../shared/rights/recognise/index.ts";
import { lineOf } from "../../shared/rights/recognise/line.ts";
import { neededWords } from "../../shared/rights/recognise/needed-words.ts";
import type { Recogniser } from "../../shared/rights/recognise/recogniser.ts";

describe("the words that a pattern needs", () => {
  it.each([
    [/embargo(?:ed)? until/i, ["embargo"]],
    [/\bALL RIGHTS RESERVED\b/, ["all rights reserved"]],
    [/re-?publish(?:ed)?/, ["publish"]],
    [/licen[sc]es?/, ["licen"]],
    [/(?<!\p{L})(?:fee|price)s?(?!\p{L})/iu, ["fee", "price"]],
    [/kill(?: (?:story|item))? notice/, [" notice"]],
    [/(?:photo|picture)[^.]{0,60}not included/, ["not included"]],
    [/a(?=later)b(?!never)c/, ["abc"]],
    [/x\.com\/terms/, ["x.com/terms"]],
    [/(?:story|全文取消)/, ["story"]],
    [/全文取消/, []],
    [/(?:全文)?取消|kill/, ["kill"]],
    [/go{2}d{0,2}bye/, ["bye"]],
    [/(?<agency>Reuters) \k<agency>/, ["reuters"]],
    [/(?i:kill) \u0041lert/, ["kill"]],
    [/\bCC\b/, undefined],
    [/\d{3,}/, undefined],
    [/(?:kill|no)/, undefined],
    [/(?:kill)?/, undefined],
    [/(?:kill|)/, undefined],
    [/kill*/, ["kil"]],
  ])("of %s", (pattern, words) => {
    expect(neededWords(pattern)).toEqual(words);
  });
});

const seen = ({ needs }: Pick<Recogniser, "needs">, line: string) =>
  concernedBy([{ rule: "x", zones: [], find: () => [], ...(needs ? { needs } : {}) }])(line).length > 0;

describe("a line", () => {
  it.each([
    ["concerns who needs a word that it holds", "The story was KILLED.", ["killed"], true],
    ["concerns nobody who needs another", "The story was told.", ["killed"], false],
    ["concerns who needs nothing", "The story was told.", undefined, true],
    ["in other letters concerns all", "Всё", ["killed"], true],
    ["with a sign that a pattern takes for a letter concerns all", "All rightſ", ["rights"], true],
    ["is searched to its end", "x kill", ["kill"], true],
  ])("%s", (_, line, needs, isConcerned) => {
    expect(seen(needs ? { needs } : {}, line)).toBe(isConcerned);
  });
});

/** The lines, sentences and texts between tags of all files of a folder, each once. */
function linesOf(folder: string): string[] {
  const written = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:zip|gz)$/.test(entry.name))
    .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8").split(/[\r\n]+|(?<=[.!?]) |<[^>]*>/))
    .filter((line) => line.length > 2 && line.length < 1000);
  return [...new Set(written)].map((line) => foldLine(line).text);
}

const lines = linesOf(resolve(import.meta.dirname, "../fixtures"));
const CORPUS = resolve(import.meta.dirname, "../../../shared/corpus/files");

const concerned = concernedBy(RECOGNISERS);
/** Recognisers whose patterns find something in a line that is said not to concern them. */
function missed(text: string): string[] {
  const asked = new Set(concerned(text));
  return RECOGNISERS.filter((one) => !asked.has(one) && one.find(lineOf(text)).length > 0).map(({ rule }) => rule);
}

describe("no line is kept from a recogniser", () => {
  it("that finds something in it", () => {
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.flatMap(missed)).toEqual([]);
  });

  it.skipIf(!existsSync(CORPUS))("that finds something in it, of real copy (skipped where ../shared is absent)", () => {
    expect(linesOf(CORPUS).flatMap(missed)).toEqual([]);
  });

  it("that finds something in pieces of lines put together, in any case", () => {
    const piece = fc.constantFrom(...lines).map((line) => line.slice(0, 120));
    const text = fc.tuple(piece, piece, fc.constantFrom("as it is", "upper", "lower")).map(([one, other, letters]) => {
      const line = `${one} ${other}`;
      if (letters === "as it is") return line;
      return letters === "upper" ? line.toUpperCase() : line.toLowerCase();
    });
    fc.assert(
      fc.property(text, (line) => missed(line).length === 0),
      { numRuns: 300 },
    );
  });
});
