import type { Rule } from "./rule.ts";

/** RGT-306: two places in the copy give different embargoes. The later counts, and the embargo's own rules hold it. */
export const embargoTextDisagrees: Rule = ({ embargo, evidence }) => {
  const times = embargo.sources.flatMap(({ at }) => at ?? []);
  const other = times.find((at) => at !== times[0]);
  return other && times[0]
    ? [{ part: "text", evidence: evidence("embargoedUntil"), args: { a: times[0], b: other } }]
    : [];
};
