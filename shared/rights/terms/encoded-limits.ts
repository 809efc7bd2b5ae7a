import type { EncodedTerms } from "../../copy/encoded-terms.ts";
import type { Reading } from "../../copy/reading.ts";
import { mergeTerms, NO_TERMS, type Terms } from "./merge.ts";

/** The encoded terms that bind a part. */
export function encodedFor({ encoded = [] }: Pick<Reading, "encoded">, part: string): EncodedTerms[] {
  return encoded.filter(({ parts }) => parts === undefined || parts.includes(part));
}

/** What encoded rights narrow for a part, and the actions that they leave; undefined where they speak of none. */
export function encodedLimits(
  reading: Pick<Reading, "encoded">,
  part: string,
): { terms: Terms; leaves: ReadonlySet<string> | undefined } {
  const own = encodedFor(reading, part);
  const terms = own.map((one): Terms => ({ ...one, permission: null })).reduce(mergeTerms, NO_TERMS);
  const named = own.flatMap(({ permission }) => (permission ? [permission] : []));
  const leaves = named[0]?.filter((action) => named.every((one) => one.includes(action)));
  return { terms, leaves: leaves && new Set(leaves) };
}
