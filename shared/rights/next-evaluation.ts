import type { Facts } from "./facts.ts";
import { canonicalInstant, dayAfter, isAfter } from "./instant.ts";
import { NEVER } from "./lattice.ts";
import { nextAgreementDate } from "./policy/agreement-dates.ts";
import { flowsPastReview } from "./terms/flows-past-review.ts";
import { retentionEnd } from "./terms/retention-end.ts";

/** The supplier's time to keep the story is over, and its text is still here: that cannot wait for another moment. */
function isKeptTooLong(end: string | undefined, { desk, reading }: Facts): boolean {
  return end !== undefined && desk.since !== undefined && !isAfter(end, desk.now) && !reading.provenance.purged;
}

/**
 * The next instant at which the clock alone may change the decision: release, window, agreement or review date. `held`
 * is the moment until which the rules hold the item. A review date that would only warn wakes nobody: else every story
 * that a supplier ever sent would be decided again on that day, to the same end.
 */
export function nextEvaluation(facts: Facts, held: string | null): string | null {
  const { embargo, parts, policy, desk, reading } = facts;
  const keptUntil = retentionEnd(policy, reading, desk.since);
  if (isKeptTooLong(keptUntil, facts)) return canonicalInstant(desk.now);
  const agreed = policy && nextAgreementDate(policy, Date.parse(desk.now));
  const instants = [
    held === NEVER ? null : held,
    ...embargo.sources.map(({ at }) => at),
    ...parts.flatMap(({ rights }) => [rights.validFrom, rights.validUntil]),
    agreed === undefined ? null : canonicalInstant(agreed),
    keptUntil,
    policy?.review.expires && !flowsPastReview(facts) && dayAfter(policy.review.expires),
  ];
  const ahead = instants.flatMap((at) => (at && isAfter(at, desk.now) ? [canonicalInstant(at)] : []));
  return ahead.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
