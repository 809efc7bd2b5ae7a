import { DECIDING_BUDGET, type DecidingFigures } from "./measure-deciding.ts";

const ms = (value: number): string => `${value.toFixed(2)} ms`;

/** What deciding costs beside reading, as lines for people. */
export function decidingReport(figures: readonly DecidingFigures[]): string[] {
  return [
    "Deciding an article against reading it",
    ...figures.map(({ policies, agreements, readMs, decideMs, ratio }) => {
      const verdict = ratio <= DECIDING_BUDGET ? "within budget" : "OVER BUDGET";
      return `  ${policies} policies, ${agreements} agreements: read ${ms(readMs)}, decide ${ms(decideMs)}; ratio ${ratio.toFixed(2)}, ${verdict} (${DECIDING_BUDGET})`;
    }),
  ];
}
