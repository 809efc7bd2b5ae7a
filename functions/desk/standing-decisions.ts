import type { Judgement } from "../../shared/rights/decide.ts";
import type { Head } from "../../shared/story/head.ts";
import { decisionLine } from "./history.ts";
import type { World } from "./world.ts";

/** The decisions that stand, by their stories' partitions. */
export async function standingDecisions({ rows }: World, heads: readonly Head[]): Promise<Map<string, Judgement>> {
  const found = await rows.batch(heads.map(({ pk, decision }) => ({ pk, sk: decision })));
  return new Map(found.map((row) => [String(row.pk), decisionLine(row).judgement]));
}
