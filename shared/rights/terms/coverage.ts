import type { Desk } from "../desk.ts";
import { isAfter } from "../instant.ts";
import { agreementsFor } from "../policy/agreement-index.ts";
import type { House } from "../policy/house.ts";
import type { Policy } from "../policy/policy.ts";
import type { Agreement } from "../policy/policy-terms.ts";
import { isTargetWithin } from "./target.ts";

/** What the agreements of a policy say of one part now. */
export interface Coverage {
  /** The agreement that covers the part. */
  agreement: Agreement | undefined;
  /** Where none covers it: one that would, at another time or for another part. */
  missed: Agreement | undefined;
  /** Whether `missed` has run out. */
  isEnded: boolean;
}

/** What an agreement may name of a story besides its parts. */
export interface Covered {
  uri: string;
  /** Services of the supplier that the copy says it came by. */
  services: readonly string[];
}

/**
 * Which agreement covers a part of a story now: of several in force, the one that settles most. One that is sold by
 * service covers nothing while the copy does not say its service, and one for other places or channels than the house
 * publishes in covers nothing here. An operator can name the agreement for a story, never its parts, places or days.
 * Released copy stays covered after the end where the agreement lets it stand. The order of the agreements counts for
 * nothing.
 */
export function coverageOf(
  policy: Policy | undefined,
  kind: string,
  story: Covered,
  { now, wasUsable, directives = [], policies: { house } }: Pick<Desk, "now" | "wasUsable" | "policies" | "directives">,
): Coverage {
  const settled = directives.flatMap((one) => (one.order === "settle" ? one.agreement : []));
  const agreements = policy?.agreements ?? [];
  const known = policy ? agreementsFor(policy, kind, story.uri) : [];
  const named = settled.length > 0 ? agreements.filter(({ id }) => settled.includes(id)) : [];
  const forPart = [...new Set([...known, ...named])].filter(
    (one) => isFor(one, kind, story, settled) && isHere(one, house),
  );
  const [agreement] = forPart
    .filter((one) => isInForce(one, now, wasUsable))
    .sort((a, b) => (b.settles?.length ?? 0) - (a.settles?.length ?? 0) || byId(a, b));
  const missed = agreement ? undefined : (lastOf(forPart) ?? lastOf(agreements));
  return { agreement, missed, isEnded: missed?.validUntil !== undefined && !isAfter(missed.validUntil, now) };
}

/** The one that ends last, whatever the order in which a policy lists them. */
function lastOf(agreements: readonly Agreement[]): Agreement | undefined {
  let last: Agreement | undefined;
  for (const one of agreements) {
    if (!last || endOf(one) > endOf(last) || (endOf(one) === endOf(last) && byId(last, one) < 0)) last = one;
  }
  return last;
}

function endOf({ validUntil }: Agreement): number {
  return validUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(validUntil);
}

function byId(a: Agreement, b: Agreement): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function isFor(
  { id, parts, uris, services }: Agreement,
  kind: string,
  story: Covered,
  settled: readonly string[],
): boolean {
  if (!(parts as readonly string[]).includes(kind)) return false;
  // The desk knows what the copy does not say: that this story came under this agreement.
  if (settled.includes(id)) return true;
  if (uris && !uris.includes(story.uri)) return false;
  return !services || services.some((service) => story.services.includes(service));
}

function isHere({ territory, channel }: Agreement, house: House | undefined): boolean {
  return isTargetWithin(house?.territory, territory) && isTargetWithin(house?.channels, channel);
}

function isInForce({ validFrom, validUntil, afterEnd }: Agreement, now: string, wasUsable: boolean): boolean {
  if (isAfter(validFrom, now)) return false;
  return !validUntil || isAfter(validUntil, now) || (wasUsable && afterEnd === "keep-published");
}
