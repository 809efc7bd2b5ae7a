import type { QuotaCount } from "../../shared/rights/desk.ts";
import type { Quota } from "../../shared/rights/policy/quotas.ts";
import { placeOf, quotaRow } from "../../shared/story/quota-row.ts";
import type { Story } from "./story.ts";
import type { Desk } from "./take-turn.ts";

/**
 * Takes a story's place in each of its supplier's quotas, one conditional write each; says which are full. A story that
 * has its place keeps it, however often it comes.
 */
export async function takePlaces(
  { table, policies, now }: Desk,
  { pk, supplier }: Story,
  quotas: readonly Quota[],
): Promise<QuotaCount[]> {
  const counts: QuotaCount[] = [];
  for (const { count, per } of quotas) {
    const row = quotaRow(supplier, per, now(), policies.house);
    counts.push({ per, isFull: count === 0 || !(await table.takePlace(row, placeOf(pk), count)) });
  }
  return counts;
}
