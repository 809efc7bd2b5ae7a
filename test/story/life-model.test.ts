import fc from "fast-check";
import { describe, it } from "vitest";
import { commands } from "./life-model/commands.ts";
import { expectAgreed, newLife, settle } from "./life-model/life.ts";

/** Some hundred lives at every change; `LIFE_RUNS=10000` for more, `LIFE_SEED` to see one again. */
const RUNS = Number(process.env.LIFE_RUNS ?? 250);
const SEED = Number(process.env.LIFE_SEED ?? Date.now() % 2 ** 31);

/** Ten thousand runs take minutes, or hours on a machine that others use as well. */
const MOST_MS = 12 * 3_600_000;

describe("the life of any story", () => {
  it(
    `is what the desk would say of it (seed ${SEED}, ${RUNS} runs)`,
    async () => {
      console.log(`LIFE_SEED=${SEED} LIFE_RUNS=${RUNS}`);
      await fc.assert(
        fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: "max" }), async (all) => {
          const life = newLife();
          await fc.asyncModelRun(() => ({ model: {}, real: life }), all);
          await settle(life);
          expectAgreed(life);
        }),
        { numRuns: RUNS, seed: SEED, verbose: 0 },
      );
    },
    MOST_MS,
  );
});
