import { describe, expect, it } from "vitest";
import { corpusHits, HAS_CORPUS } from "./corpus-hits.ts";
import reviewed from "./reviewed.json" with { type: "json" };

/**
 * The last column of `reviewed.json` is a person's verdict on the hit in its context. What was found missing, and is
 * left so: `POOL` in a copyright line; `No use after` a number of days.
 */
describe.skipIf(!HAS_CORPUS)("what is recognised in the corpus (skipped where ../shared is absent)", () => {
  it("is what was reviewed, hit by hit", async () => {
    const hits = await corpusHits();
    expect(hits).toEqual(reviewed.map((row) => row.slice(0, 5)));
  });
});

describe("the reviewed hits", () => {
  it("are all true", () => {
    expect(reviewed.filter((row) => row[5] !== true)).toEqual([]);
  });
});
