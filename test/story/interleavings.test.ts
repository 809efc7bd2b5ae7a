import { describe, expect, it } from "vitest";
import { everyInterleaving } from "./interleavings.ts";

const nothing = (): void => undefined;

describe("the walk over interleavings", () => {
  it("finds the lost update of two counters without a lock", async () => {
    const ends = new Set<number>();
    await everyInterleaving(
      ({ start }) => {
        const counter = { value: 0 };
        for (const name of ["a", "b"]) {
          start(name, async (step) => {
            const read = await step("read", async () => counter.value);
            await step("write", async () => {
              counter.value = read + 1;
            });
          });
        }
        return counter;
      },
      ({ value }) => String(value),
      ({ value }) => void ends.add(value),
    );
    expect([...ends].sort()).toEqual([1, 2]);
  });

  it("follows every order of independent steps to one end, and each position once", async () => {
    const { positions } = await everyInterleaving(
      ({ start }) => {
        for (const name of ["a", "b", "c"])
          start(name, async (step) => [await step("one", async () => 1), await step("two", async () => 2)]);
        return {};
      },
      () => "",
      nothing,
    );
    // Each of three workers stands before its first step, its second, or is done; the end itself is not counted.
    expect(positions).toBe(3 ** 3 - 1);
  });
});
