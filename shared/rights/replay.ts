import type { Reading } from "../copy/reading.ts";
import type { Decision } from "../record/decision.ts";
import { decide, type Judgement } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { ENGINE } from "./engine.ts";

/** What a decision keeps as ids or by its hash, fetched from where it is kept. */
export type Fetched = Pick<Desk, "policies" | "kills" | "directives">;

/**
 * Takes a decision again from the reading and the decision as they are stored: the same bytes come of it. Undefined where
 * that is not possible: other policies, or rules of another version.
 */
export function replay(reading: Reading, { policyHash, engine, evaluatedAt, given }: Decision, fetched: Fetched) {
  if (policyHash !== fetched.policies.hash || engine !== ENGINE) return undefined;
  const desk: Desk = { wasUsable: false, ...(given as Partial<Desk>), ...fetched, now: evaluatedAt };
  return decide(reading, desk) satisfies Judgement;
}
