import { TABLE } from "../../shared/names.ts";
import type { Change } from "../local/change-feed.ts";
import type { LocalStack } from "../local/start-stack.ts";
import { type Calls, countCalls } from "./count-calls.ts";
import { type IndexShape, writeUnits } from "./write-units.ts";

const INDEXES: IndexShape[] = [{ ...TABLE.dueIndex, attributes: [] }, TABLE.deskIndex];

/** Calls and write units, each a mean over what was counted. */
export interface CountedCalls {
  calls: Calls;
  writeUnits: { table: number; indexes: number };
}

/** Does something so many times, and counts what it and all that follows from it ask of AWS. */
export type CallMeter = (times: number, act: (time: number) => Promise<unknown>) => Promise<CountedCalls>;

/** Counts the calls at a stack's port, and the write units of its table. */
export async function callMeter(stack: LocalStack): Promise<CallMeter> {
  const units = { table: 0, indexes: 0 };
  const feed = await stack.emulators.changesOf(stack.plan.outputs.ArticlesTableName ?? "", [
    TABLE.partitionKey,
    TABLE.sortKey,
  ]);
  feed.read(({ oldImage, newImage }: Change, done) => {
    const made = writeUnits(oldImage, newImage, INDEXES);
    units.table += made.table;
    units.indexes += made.indexes;
    done();
  });
  return async (times, act) => {
    await quiet(units);
    const before = { ...units };
    const counting = countCalls(stack.port);
    for (let time = 0; time < times; time += 1) await act(time);
    await quiet(units);
    counting.stop();
    const each = (sum: number): number => Math.round((sum / times) * 100) / 100;
    const calls = Object.entries(counting.calls).map(([name, count]): [string, number] => [name, each(count)]);
    return {
      calls: Object.fromEntries(calls.sort(([a], [b]) => (a < b ? -1 : 1))),
      writeUnits: { table: each(units.table - before.table), indexes: each(units.indexes - before.indexes) },
    };
  };
}

/** Waits until the table has been still for a moment: the last announcement settles after its notice arrived. */
async function quiet(units: { table: number }): Promise<void> {
  for (let seen = -1; seen !== units.table; ) {
    seen = units.table;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
