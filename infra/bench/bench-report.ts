import type { FunctionName } from "../function-names.ts";
import type { CountedCalls } from "./call-meter.ts";
import { COST_BUDGET, costOfMillion } from "./list-price.ts";
import { type BundleFigures, CLOSURE_BUDGET, IMPORT_BUDGET } from "./measure-bundles.ts";
import type { PipelineFigures } from "./run-pipeline.ts";

/** Put to notice may take this many times the sum of the bare calls. */
const LATENCY_BUDGET = 2;

/** All figures of one run. */
export interface Figures {
  machine: { cpus: number; node: string };
  bundles: Record<FunctionName, BundleFigures>;
  pipeline: PipelineFigures;
}

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const verdict = (isKept: boolean): string => (isKept ? "within budget" : "OVER BUDGET");

const counted = ({ calls, writeUnits }: CountedCalls): string => {
  const sum = Object.values(calls).reduce((all, count) => all + count, 0);
  return `${sum.toFixed(1)} calls and ${writeUnits.table + writeUnits.indexes} write units`;
};

/** The figures as lines for people. */
export function benchReport({ machine, bundles, pipeline }: Figures): string[] {
  const { alone, storm, bareSum, ratioToBareSum, revisions, writeUnitsAnArticle: units } = pipeline;
  const cost = costOfMillion(pipeline);
  return [
    `${machine.cpus} processors, Node ${machine.node}. Times differ from machine to machine: compare ratios.`,
    "",
    "Bundles            static    in all    import   SDK alone   ratio",
    ...Object.entries(bundles).map(([name, { staticClosure, total, importMs, sdkAloneMs, importRatio }]) => {
      const budget = CLOSURE_BUDGET[name as FunctionName];
      const said = budget === undefined ? "" : `  size ${verdict(staticClosure <= budget)} (${kb(budget)})`;
      return `  ${name.padEnd(12)} ${kb(staticClosure).padStart(9)} ${kb(total).padStart(9)} ${ms(importMs).padStart(9)} ${ms(sdkAloneMs).padStart(9)} ${importRatio.toFixed(2).padStart(8)}  import ${verdict(importRatio <= IMPORT_BUDGET)} (${IMPORT_BUDGET})${said}`;
    }),
    "",
    "AWS calls an article (put of the file and one subscriber's receive included)",
    ...Object.entries(pipeline.callsAnArticle).map(
      ([name, count]) => `  ${name.padEnd(28)} ${count.toFixed(2).padStart(6)}`,
    ),
    `  write units: ${units.table} in the table, ${units.indexes} in its indexes`,
    `A revision of one story: ${counted(revisions.early)} for the 2nd to 11th; ${counted(revisions.late)} for the 41st to 50th`,
    "",
    `List price of a million articles: ${cost.total.toFixed(2)} dollars, ${verdict(cost.total <= COST_BUDGET)} (${COST_BUDGET})`,
    ...Object.entries(cost.parts).map(([name, dollars]) => `  ${name.padEnd(28)} ${dollars.toFixed(2).padStart(6)}`),
    "",
    `Put to notice, one file at a time (${alone.files}): p50 ${ms(alone.p50)}, p99 ${ms(alone.p99)}`,
    `  the same calls bare: ${ms(bareSum)}; ratio ${ratioToBareSum.toFixed(2)}, ${verdict(ratioToBareSum <= LATENCY_BUDGET)} (${LATENCY_BUDGET})`,
    `${storm.files} files at once: ${storm.filesPerSecond.toFixed(0)} files/s, put to notice p50 ${ms(storm.putToNotice.p50)}, p99 ${ms(storm.putToNotice.p99)}`,
    `  a file every ${ms(1000 / storm.filesPerSecond)}: ${(1000 / storm.filesPerSecond / bareSum).toFixed(2)} of the bare sum`,
    `  processor time a file: ${Object.entries(storm.processorMsAFile)
      .map(([name, spent]) => `${name} ${ms(spent)}`)
      .join(", ")}; in all ${storm.loopsAFile.toFixed(3)} of a loop that is always the same`,
    `Peak memory: ${Object.entries(pipeline.peakMemoryMb)
      .map(([name, megabytes]) => `${name} ${megabytes} MB`)
      .join(", ")}`,
  ];
}
