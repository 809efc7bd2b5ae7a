import type { Action, Duty } from "../../record/rights.ts";
import { canonicalJson } from "../../story/canonical-json.ts";
import { earlier, later } from "../instant.ts";
import { isIn } from "./target.ts";

/** Countries or channels: only those included (all when null), none of those excluded. */
export interface Limits {
  include: readonly string[] | null;
  exclude: readonly string[];
}

/** The terms on one part, from one source. `permission` null says nothing about it; `[]` permits nothing. */
export interface Terms {
  permission: readonly Action[] | null;
  prohibition: readonly Action[];
  duty: readonly Duty[];
  territory: Limits;
  channel: Limits;
  validFrom: string | null;
  validUntil: string | null;
}

const NO_LIMITS: Limits = { include: null, exclude: [] };

/** Terms that say nothing: merging them changes nothing. */
export const NO_TERMS: Terms = {
  permission: null,
  prohibition: [],
  duty: [],
  territory: NO_LIMITS,
  channel: NO_LIMITS,
  validFrom: null,
  validUntil: null,
};

/**
 * What two sources leave together: permissions meet, prohibitions and duties join, territories, channels and windows
 * intersect. Only ever narrows; commutative, associative and idempotent up to order, which is the first one's.
 */
export function mergeTerms(a: Terms, b: Terms): Terms {
  return {
    permission: meet(a.permission, b.permission),
    prohibition: joined(a.prohibition, b.prohibition),
    duty: joined(a.duty, b.duty),
    territory: intersect(a.territory, b.territory),
    channel: intersect(a.channel, b.channel),
    validFrom: later(a.validFrom, b.validFrom),
    validUntil: earlier(a.validUntil, b.validUntil),
  };
}

/** Limits of a policy or agreement, which may leave out either list. */
export function limitsOf(limits: { include?: readonly string[]; exclude?: readonly string[] } | undefined): Limits {
  return { include: limits?.include ?? null, exclude: limits?.exclude ?? [] };
}

/** Whether limits leave nothing: every place included is excluded too. */
export function isEmpty({ include, exclude }: Limits): boolean {
  return include?.every((one) => exclude.some((other) => isIn(one, other))) ?? false;
}

function meet<T>(a: readonly T[] | null, b: readonly T[] | null): readonly T[] | null {
  if (a === null || b === null) return a ?? b;
  const held = new Set(b.map(canonicalJson));
  return joined(a, []).filter((one) => held.has(canonicalJson(one)));
}

function joined<T>(a: readonly T[], b: readonly T[]): T[] {
  const seen = new Set<string>();
  return [...a, ...b].filter((one) => {
    const key = canonicalJson(one);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** A region lies in its country: Scotland and Britain have Scotland in common. */
function meetPlaces(a: Limits["include"], b: Limits["include"]): Limits["include"] {
  if (a === null || b === null) return a ?? b;
  const within = (one: string, others: readonly string[]) => others.some((other) => isIn(one, other));
  return joined(
    a.filter((one) => within(one, b)),
    b.filter((one) => within(one, a)),
  );
}

function intersect(a: Limits, b: Limits): Limits {
  return { include: meetPlaces(a.include, b.include), exclude: joined(a.exclude, b.exclude) };
}
