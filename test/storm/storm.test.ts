import { describe, expect, it } from "vitest";
import { runStorm } from "./run-storm.ts";
import { stormPlan } from "./storm-plan.ts";

describe("the plan of a storm", () => {
  const plan = stormPlan(1000, 7);
  it("follows from its seed alone", () => {
    expect(stormPlan(1000, 7)).toEqual(plan);
    expect(stormPlan(1000, 8)).not.toEqual(plan);
  });
  it("has duplicates, broken files, stories that end badly, and versions out of their order", () => {
    expect([plan.duplicates, plan.broken]).toEqual([100, 50]);
    expect(plan.files.length).toBeGreaterThanOrEqual(1000);
    expect(plan.ends.filter(({ isUsable }) => !isUsable).length).toBeGreaterThan(50);
    const places = plan.files.flatMap(({ key }, at) => (/^in\/coast\/0-/.test(key) ? [at] : []));
    expect(places).toHaveLength(new Set(places).size);
    expect(plan.files[0]?.key).not.toBe("in/coast/0-1.json");
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
