import { describe, expect, it } from "vitest";
import { oneByOne } from "../../functions/announce/one-by-one.ts";

describe("one by one", () => {
  it("runs what belongs to one key in order, whatever fails, and other keys beside it", async () => {
    const inOrder = oneByOne();
    const steps: string[] = [];
    const step = (key: string, name: string, fails = false) =>
      inOrder(key, async () => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        steps.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([step("a", "a1", true), step("a", "a2"), step("b", "b1")]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
    expect(steps.indexOf("a2 begins")).toBeGreaterThan(steps.indexOf("a1 ends"));
    expect(steps.indexOf("b1 begins")).toBeLessThan(steps.indexOf("a1 ends"));
  });
});
