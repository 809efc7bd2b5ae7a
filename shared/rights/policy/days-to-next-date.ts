import { daysBetween } from "../instant.ts";
import type { Policy } from "./policy.ts";

/** An agreement that ended longer ago was left in its file on purpose. */
const ENDED_DAYS = 7;

/**
 * Days until the next date on which somebody must act: terms are to be read again, or an agreement ends. Negative where it
 * has passed; undefined where no policy names one. `now` is an instant.
 */
export function daysToNextDate(policies: readonly Policy[], now: string): number | undefined {
  const daysTo = (at: string): number => daysBetween(now, at);
  const days = policies.flatMap(({ review, agreements }) => [
    ...(review.expires ? [daysTo(`${review.expires}T00:00:00Z`)] : []),
    ...agreements
      .flatMap(({ validUntil }) => (validUntil ? [daysTo(validUntil)] : []))
      .filter((left) => left >= -ENDED_DAYS),
  ]);
  return days.length === 0 ? undefined : Math.min(...days);
}
