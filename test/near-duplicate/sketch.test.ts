import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOf, sketchOf } from "../../shared/near-duplicate/sketch.ts";
import { nearest, sketchRows } from "../../shared/near-duplicate/sketch-rows.ts";

/** Numbers that are the same in every run: a linear congruential generator (Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}
const wordsFrom = (seed: number, count: number): string[] => {
  const next = numbers(seed);
  return Array.from({ length: count }, () => `w${(next() >>> 8) % 4000}`);
};
/** Two texts of 400 words of which a share is the same, in one piece. */
function pairOf(share: number, seed: number): [string, string] {
  const same = wordsFrom(seed, Math.round(400 * share));
  const rest = 400 - same.length;
  return [[...same, ...wordsFrom(seed + 1, rest)].join(" "), [...wordsFrom(seed + 2, rest), ...same].join(" ")];
}
const sketched = (text: string) => sketchOf(text) ?? expect.fail("too short");
const TEXT = wordsFrom(7, 300).join(" ");

describe("the sketch of a text", () => {
  it.each([
    ["the same text", TEXT, 1],
    ["the same in capitals, with other punctuation", TEXT.toUpperCase().replaceAll(" ", ", "), 1],
    ["another text", wordsFrom(8, 300).join(" "), 0],
  ])("shares with %s what it has in common", (_, other, share) => {
    expect(shareOf(sketched(TEXT), sketched(other))).toBe(share);
  });

  it("says that a short text is all in a long one, and not the other way round", () => {
    const long = sketched([...wordsFrom(7, 300), ...wordsFrom(9, 900)].join(" "));
    expect(shareOf(sketched(TEXT), long)).toBeGreaterThan(0.7);
    expect(shareOf(long, sketched(TEXT))).toBeLessThan(0.45);
  });

  it("is not made of a text too short to tell copy from chance", () => {
    expect(sketchOf("The tide turned an hour early on Tuesday.")).toBeUndefined();
  });

  it("is made of any text, and shares are shares", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: "binary" }), (a, b) => {
        const [one, other] = [sketchOf(`${TEXT} ${a}`), sketchOf(`${b} ${a} ${TEXT}`)];
        const share = one && other ? shareOf(one, other) : 0;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is of one size, however long the text", () => {
    expect(sketched(wordsFrom(1, 60_000).join(" ")).least).toHaveLength(48);
    const longest = "x".repeat(10_000_000).concat(` ${TEXT}`);
    // Patterns that have run once are compiled, and then use the stack in another way.
    for (const _ of [1, 2, 3]) expect(sketched(longest).runs).toBe(294);
  });
});

describe("the rows of a text", () => {
  const story = (supplier: string) => ({ pk: `ART#${supplier}`, uri: `urn:${supplier}`, supplier, licence: null });
  const found = (share: number) => {
    const pairs = Array.from({ length: 150 }, (_, at) => pairOf(share, 1000 * (at + 1)));
    const hits = pairs.filter(([a, b]) => {
      const rows = sketchRows(story("a"), sketched(a), 1);
      const sought = new Set(sketchRows(story("b"), sketched(b), 1).map(({ pk }) => pk));
      return rows.some(({ pk }) => sought.has(pk));
    });
    return hits.length / pairs.length;
  };

  it("find texts that share little seldom, half mostly, all always, and strangers never", () => {
    expect(found(0)).toBe(0);
    expect(found(0.25)).toBeGreaterThan(0.4);
    expect(found(0.5)).toBeGreaterThan(0.8);
    expect(found(1)).toBe(1);
  });

  it("name each story once, the most alike first, and none that shares little", () => {
    const [half, other] = pairOf(0.5, 50);
    const rows = [
      ...sketchRows(story("half"), sketched(half), 1),
      ...sketchRows(story("same"), sketched(other), 1),
      ...sketchRows(story("strange"), sketched(TEXT), 1),
    ];
    const told = nearest(sketched(other), rows);
    expect(told.map(({ supplier }) => supplier)).toEqual(["same", "half"]);
    expect(told[1]?.share).toBeGreaterThan(0.35);
    expect(told[1]?.share).toBeLessThan(0.65);
  });
});
