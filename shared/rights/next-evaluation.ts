import type { Facts } from "./facts.ts";
import { canonicalInstant, dayAfter, isAfter } from "./instant.ts";
import { NEVER } from "./lattice.ts";
import { retentionEnd } from "./terms/retention-end.ts";

/**
 * The next instant at which the clock alone may change the decision: release, window, agreement or review date. `held`
 * is the moment until which the rules hold the item.
 */
export function nextEvaluation({ embargo, parts, policy, desk, reading }: Facts, held: string | null): string | null {
  const instants = [
    held === NEVER ? null : held,
    ...embargo.sources.map(({ at }) => at),
    ...parts.flatMap(({ rights }) => [rights.validFrom, rights.validUntil]),
    ...(policy?.agreements ?? []).flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]),
    retentionEnd(policy, reading, desk.since),
    policy?.review.expires && dayAfter(policy.review.expires),
  ];
  const ahead = instants.flatMap((at) => (at && isAfter(at, desk.now) ? [canonicalInstant(at)] : []));
  return ahead.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
