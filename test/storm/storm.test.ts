import { describe, expect, it } from "vitest";
import { runStorm } from "./run-storm.ts";
import { stormPlan } from "./storm-plan.ts";

describe("the plan of a storm", () => {
  const from = "2026-03-01T00:00:00Z";
  const plan = stormPlan(1000, 7, from);
  it("follows from its seed alone", () => {
    expect(stormPlan(1000, 7, from)).toEqual(plan);
    expect(stormPlan(1000, 8, from)).not.toEqual(plan);
  });
  it("has duplicates, broken files, stories that end badly, and versions out of their order", () => {
    expect([plan.duplicates, plan.broken]).toEqual([100, 50]);
    expect(plan.packed).toBe(100);
    expect(plan.files.length).toBeGreaterThanOrEqual(900 + 100 / 4);
    for (const ending of ["json", "xml", "dw.json", "newsml", "txt", "eml", "zip"])
      expect(plan.files.filter(({ key }) => key.endsWith(`.${ending}`)).length, ending).toBeGreaterThan(5);
    expect(plan.ends.filter(({ frees }) => frees).length).toBeGreaterThan(10);
    expect(plan.ends.filter(({ isUsable }) => !isUsable).length).toBeGreaterThan(50);
    const numbers = plan.files.flatMap(({ key }) => Number(/^in\/coast\/(\d+)/.exec(key)?.[1] ?? Number.NaN) || []);
    expect(numbers).not.toEqual(numbers.toSorted((a, b) => a - b));
  });
});

describe("a small storm", () => {
  it("loses nothing, and leaves a subscriber with exactly what it may use", { timeout: 600_000 }, async () => {
    const lines: string[] = [];
    const seed = Math.floor(Math.random() * 2 ** 31);
    const result = await runStorm({ files: 60, seed, restarts: 1, faults: 0.05, say: (line) => lines.push(line) });
    expect({ seed, wrong: result.wrong, lines: result.wrong.length > 0 ? lines : [] }).toEqual({
      seed,
      wrong: [],
      lines: [],
    });
    expect(result.accounted).toBe(result.objects);
    expect(result.restarts).toBe(1);
    expect(result.faults).toBeGreaterThan(0);
  });
});
