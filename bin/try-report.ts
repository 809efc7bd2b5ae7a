import { printable } from "../shared/desk-page/wrap.ts";
import type { Change } from "../shared/rights/decision-difference.ts";
import type { Differing, Trial } from "./policies-try.ts";
import { textTable } from "./text-table.ts";

/** What a trial of policies came to, for people: each item that differs, then the counts. */
export function tryReport({ files, items, refused, states, differences }: Trial): string {
  const counts = Object.entries(states)
    .filter(([way]) => !isSame(way))
    .sort(([, a], [, b]) => b - a)
    .map(([way, count]) => [`  ${way}`, String(count)]);
  return [
    ...differences.flatMap(linesOf),
    ...(differences.length > 0 ? [""] : []),
    `${files} files, ${items} items: ${differences.length} decided differently, ${items - differences.length} alike.`,
    ...(counts.length > 0 ? [textTable(counts)] : []),
    ...refused.map((file) => `  not read: ${printable(file)}`),
  ].join("\n");
}

function isSame(way: string): boolean {
  const [before, after] = way.split(" > ");
  return before === after;
}

function linesOf({ file, item, supplier, state, parts = {}, duties, findings }: Differing): string[] {
  const changes: [string, Change | undefined][] = [["supplier", supplier], ["state", state], ...Object.entries(parts)];
  return [
    `${printable(file)}${item > 0 ? ` item ${item}` : ""}`,
    ...changes.flatMap(([name, change]) =>
      change ? [`  ${name.padEnd(10)} ${change[0] ?? "none"} > ${change[1] ?? "none"}`] : [],
    ),
    ...[...(duties?.vanish ?? []), ...(findings?.vanish ?? [])].map((one) => `  - ${printable(one)}`),
    ...[...(duties?.appear ?? []), ...(findings?.appear ?? [])].map((one) => `  + ${printable(one)}`),
  ];
}
