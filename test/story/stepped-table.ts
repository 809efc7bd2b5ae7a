import type { StoryTable } from "../../functions/story/ports.ts";
import type { Remember, Step } from "./interleavings.ts";

/** What others can come between. Rows that never change once written (revisions, decisions) are no steps. */
const STEPS: ReadonlySet<keyof StoryTable> = new Set<keyof StoryTable>([
  "head",
  "putHead",
  "putKill",
  "kills",
  "putDirective",
  "takePlace",
  "putReference",
  "referenced",
  "settle",
  "defer",
  "confirm",
  "noteBefore",
  "putNote",
]);

/** A table each of whose steps waits for its turn. Workers that call several at once take them one after the other. */
export function steppedTable(table: StoryTable, step: Step, steps: ReadonlySet<keyof StoryTable> = STEPS): StoryTable {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const next = last.then(() => step(name, act));
    last = next.catch(() => undefined);
    return next;
  };
  const stepped = Object.fromEntries(
    Object.entries(table).map(([name, call]) => {
      if (!steps.has(name as keyof StoryTable)) return [name, call];
      return [
        name,
        (...args: unknown[]) => {
          const act = () => (call as (...given: unknown[]) => Promise<unknown>)(...args);
          // Writers read several stories and names: each answer is a thing of its own to know.
          return inTurn(typeof args[0] === "string" ? `${name}:${args[0]}` : name, act);
        },
      ];
    }),
  ) as unknown as StoryTable;
  return {
    ...stepped,
    // A query is no snapshot: others may come between one of its items and the next.
    async standing(pk) {
      const head = await inTurn(`head:${pk}`, () => table.head(pk));
      const { kills, directives } = await inTurn(`orders:${pk}`, () => table.standing(pk));
      return { head, kills, directives };
    },
  };
}

/**
 * What a writer or an announcer still knows: after it tried to write the head, nothing but how often it has; until then
 * the last answer of each kind, since every attempt reads all it needs anew, and the place that it has come to.
 */
export const sinceLastWrite: Remember = (known, step, seen) => {
  const writes = known.filter((entry) => entry.startsWith("putHead "));
  if (step === "putHead") return [...writes, `putHead ${seen}`];
  const place = Number(known.find((entry) => entry.startsWith("at "))?.slice(3) ?? 0) + 1;
  const others = known.filter((entry) => !entry.startsWith(`${step} `) && !entry.startsWith("at "));
  return [...others, `${step} ${step === "publish" ? "" : seen}`, `at ${place}`].sort();
};
