import { isAfter } from "../instant.ts";
import type { Policy } from "../policy/policy.ts";
import type { Agreement } from "../policy/policy-terms.ts";

/** What the agreements of a policy say of one part now. */
export interface Coverage {
  /** The agreement that covers the part. */
  agreement: Agreement | undefined;
  /** Where none covers it: one that would, at another time or for another part. */
  missed: Agreement | undefined;
  /** Whether `missed` has run out. */
  isEnded: boolean;
}

/**
 * Which agreement covers a part of a story now. One that is sold by service covers nothing while the copy does not say
 * its service. Released copy stays covered after the end where the agreement lets it stay published.
 */
export function coverageOf(
  policy: Policy | undefined,
  kind: string,
  uri: string,
  { now, wasUsable }: { now: string; wasUsable: boolean },
): Coverage {
  const agreements = policy?.agreements ?? [];
  const forPart = agreements.filter(
    ({ parts, uris, services }) =>
      (parts as readonly string[]).includes(kind) && (!uris || uris.includes(uri)) && !services,
  );
  const agreement = forPart.find((one) => isInForce(one, now, wasUsable));
  const missed = agreement ? undefined : (forPart.at(-1) ?? agreements.at(-1));
  return { agreement, missed, isEnded: missed?.validUntil !== undefined && !isAfter(missed.validUntil, now) };
}

function isInForce({ validFrom, validUntil, afterEnd }: Agreement, now: string, wasUsable: boolean): boolean {
  if (isAfter(validFrom, now)) return false;
  return !validUntil || isAfter(validUntil, now) || (wasUsable && afterEnd === "keep-published");
}
