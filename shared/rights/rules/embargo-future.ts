import { isAfter } from "../instant.ts";
import type { Rule } from "./rule.ts";

/** RGT-301: the embargo lies ahead, whatever the publication status says. */
export const embargoFuture: Rule = ({ embargo, desk, evidence }) => {
  const { until } = embargo;
  if (!until || !isAfter(until, desk.now)) return [];
  // A time without a zone is RGT-303's.
  const isStated = embargo.sources.some(({ at, isFloating }) => at === until && !isFloating);
  if (!isStated) return [];
  return [
    {
      part: "text",
      evidence: evidence("embargoedUntil"),
      args: { until },
      notBefore: until,
      releaseOn: [`time:${until}`],
    },
  ];
};
