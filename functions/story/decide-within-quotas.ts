import type { Reading } from "../../shared/copy/reading.ts";
import { isUsable } from "../../shared/record/states.ts";
import { decide, type Judgement } from "../../shared/rights/decide.ts";
import type { Desk as DecisionDesk } from "../../shared/rights/desk.ts";
import { policyIndex } from "../../shared/rights/policy/policy-index.ts";
import { quotasOf } from "../../shared/rights/policy/quotas.ts";
import type { Story } from "./story.ts";
import { takePlaces } from "./take-places.ts";
import type { Desk } from "./take-turn.ts";

/** Decides, and takes the story's place in its supplier's quotas only where it would be released for the first time. */
export async function decideWithinQuotas(
  desk: Desk,
  story: Story,
  reading: Reading,
  told: Omit<DecisionDesk, "policies" | "now">,
): Promise<Judgement> {
  const { policies } = desk;
  const known = { policies, now: desk.now(), ...told };
  const quotas = quotasOf(policyIndex(policies.policies).byId.get(story.supplier));
  if (quotas.length === 0) return decide(reading, known);
  const free = decide(reading, { ...known, quotas: quotas.map(({ per }) => ({ per, isFull: false })) });
  if (told.wasUsable || !isUsable(free.decision.state)) return free;
  const counts = await takePlaces(desk, story, quotas);
  return counts.some(({ isFull }) => isFull) ? decide(reading, { ...known, quotas: counts }) : free;
}
