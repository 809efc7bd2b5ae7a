import type { CountedCalls } from "./call-meter.ts";
import type { CostAtSize } from "./flat-cost.ts";

const line = (what: string, { calls, writeUnits }: CountedCalls): string => {
  const sum = Object.values(calls).reduce((all, count) => all + count, 0);
  const units = writeUnits.table + writeUnits.indexes;
  return `  ${what.padEnd(36)} ${sum.toFixed(1).padStart(6)} calls, ${units.toFixed(1)} write units`;
};

/** What things cost at each size of the table, as lines for people. */
export function flatCostReport(costs: readonly CostAtSize[]): string[] {
  const rows = costs.flatMap(({ articles, article, early, late, lists }) => [
    `With ${articles} articles in the table`,
    line("a new article", article),
    line("a revision, the 2nd to the 11th", early),
    line("a revision, the 41st to the 50th", late),
    ...Object.entries(lists).map(([command, calls]) => `  ${`desk ${command}`.padEnd(36)} ${calls} calls of DynamoDB`),
  ]);
  return [...rows, "A sweep that runs while ten are counted adds its 32 queries: 3.2 calls to each."];
}
