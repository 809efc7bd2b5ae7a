import type { Desk } from "../../../shared/rights/desk.ts";
import { isInstant } from "../../../shared/rights/instant.ts";
import type { PolicyBundle } from "../../../shared/rights/policy/policy.ts";
import { deskOf, NOW } from "../desk-of.ts";
import type { CorpusItem } from "./corpus-items.ts";
import { flowPolicies } from "./flow-policies.ts";

/** The agencies' contracts as if they had always been in force. */
export function standingPolicies(): PolicyBundle {
  const bundle = flowPolicies();
  const policies = bundle.policies.map(({ review: { expires: _, ...review }, agreements, ...policy }) => ({
    ...policy,
    review,
    agreements: agreements.map(({ validUntil: _end, ...one }) => ({ ...one, validFrom: "1990-01-01T00:00:00Z" })),
  }));
  return { ...bundle, policies };
}

/** The desk at the moment at which an item was sent, when its embargo and its window still lay ahead. */
export function sentDesk(policies: PolicyBundle, { copy }: Pick<CorpusItem, "copy">): Desk {
  const sent = copy.article.versionCreated;
  return deskOf(policies, { now: sent && isInstant(sent) ? sent : NOW });
}
