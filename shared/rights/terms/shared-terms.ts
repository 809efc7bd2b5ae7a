import type { Part } from "../facts.ts";

/** The place of a part's rights in the block: text and headline share the first when their terms are the same. */
export function fieldOf(parts: readonly Part[], rights: Part["rights"], field: string): string {
  const index = parts.findIndex((part) => part.rights === rights);
  const isShared = parts[0] && parts[1] && sharesTerms(parts[0], parts[1]);
  return `parts[${isShared && index > 0 ? index - 1 : index}].${field}`;
}

// Every entry of evidence asks it of the same two parts.
const COMPARED = new WeakMap<Part["rights"], { with: Part["rights"]; isSame: boolean }>();

/** Whether two parts stand under the same terms, so that one entry of the block says both. */
export function sharesTerms({ rights: a }: Part, { rights: b }: Part): boolean {
  const known = COMPARED.get(a);
  if (known?.with === b) return known.isSame;
  const { parts: _a, ...left } = a;
  const { parts: _b, ...right } = b;
  const isSame = JSON.stringify(left) === JSON.stringify(right);
  COMPARED.set(a, { with: b, isSame });
  return isSame;
}
