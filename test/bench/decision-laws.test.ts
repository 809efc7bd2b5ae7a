import { describe, expect, it } from "vitest";
import { brokenLaws, LAWS } from "../../infra/bench/decision-laws.ts";
import { drawFrom } from "../../infra/bench/random-values.ts";

/** A million are tried by `npm run bench -- --decisions 1000000`. */
const INPUTS = 700;

describe("decisions on random inputs", () => {
  it("keep every law", () => {
    expect(brokenLaws(0, INPUTS)).toEqual([]);
  });

  it("are tried against each law in turn", () => {
    expect(INPUTS).toBeGreaterThan(50 * Object.keys(LAWS).length);
  });

  it("come of a seed: the same seed draws the same", () => {
    const drawn = (seed: number) => {
      const draw = drawFrom(seed);
      return Array.from({ length: 20 }, () => draw.of(["a", "b", "c", "d"])).join("");
    };
    expect(drawn(7)).toBe(drawn(7));
    expect(new Set([1, 2, 3, 4, 5].map(drawn)).size).toBe(5);
  });
});
