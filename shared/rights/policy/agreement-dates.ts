import type { Policy } from "./policy.ts";
import type { Agreement } from "./policy-terms.ts";

const BUILT = new WeakMap<readonly Agreement[], readonly number[]>();

/**
 * The next moment at which an agreement begins or ends, in milliseconds; undefined where none is ahead. A house may have
 * a thousand agreements, so their dates are read once. A policy does not change once it is in use.
 */
export function nextAgreementDate({ agreements }: Pick<Policy, "agreements">, now: number): number | undefined {
  const dates = BUILT.get(agreements) ?? datesOf(agreements);
  BUILT.set(agreements, dates);
  return dates.find((date) => date > now);
}

/** Each date once, the earliest first. */
function datesOf(agreements: readonly Agreement[]): number[] {
  const dates = agreements.flatMap(({ validFrom, validUntil }) =>
    [validFrom, validUntil].flatMap((date) => (date ? [Date.parse(date)] : [])),
  );
  return [...new Set(dates)].sort((a, b) => a - b);
}
