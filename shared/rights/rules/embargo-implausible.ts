import { daysBetween, isAfter, isInstant } from "../instant.ts";
import type { Rule } from "./rule.ts";

/** No embargo of the corpus runs longer; one that does is a mistyped year. */
const MAX_DAYS_AHEAD = 366;

/** RGT-307: an embargo more than a year ahead, or over a day before the story was first written. */
export const embargoImplausible: Rule = ({ embargo, reading, desk, evidence, policy }) => {
  const { until } = embargo;
  if (!until) return [];
  const { firstCreated } = reading.article;
  const ahead = daysBetween(desk.now, until);
  const before = firstCreated && isInstant(firstCreated) ? daysBetween(until, firstCreated) : 0;
  if (ahead <= MAX_DAYS_AHEAD && before < 1) return [];
  const isOver = !isAfter(until, desk.now);
  return [
    {
      part: "text",
      evidence: evidence("embargoedUntil"),
      args: {
        until,
        // No count of days from today: the finding must read the same tomorrow, for whoever has answered it.
        delta: ahead > MAX_DAYS_AHEAD ? "more than a year ahead" : `${before} days before the item's date`,
      },
      ...(isOver && policy?.trust === "contracted"
        ? { severity: "warn" as const }
        : { releaseOn: ["review:rights-desk"] }),
    },
  ];
};
