import type { Rule } from "./rule.ts";

/** How often a clock shows a time, in words. */
const TIMES = { 0: "never", 2: "twice" } as const;

/** RGT-308: clocks are changed over the embargo's local time. A skipped one is read before the change, a repeated one is the later. */
export const embargoClockChange: Rule = ({ embargo, evidence }) =>
  embargo.sources.flatMap(({ raw, at = "", zone = "", times }) =>
    times === undefined
      ? []
      : [{ part: "text", evidence: evidence("embargoedUntil"), args: { raw, zone, times: TIMES[times], until: at } }],
  );
