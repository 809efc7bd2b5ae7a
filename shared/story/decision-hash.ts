import type { Judgement } from "../rights/decide.ts";
import { canonicalJson } from "./canonical-json.ts";
import { sha256 } from "./sha256.ts";

/**
 * Two judgements with this hash equal are one decision. When it was taken, when it is due again and the hash of the
 * whole policy bundle are left out: a deploy that changes another supplier's policy must not make a turn of every story,
 * nor one of rules that come to the same.
 * So is what it rested on besides, such as that subscribers were told of it meanwhile.
 */
export function decisionHash({ rights, findings, decision }: Judgement): string {
  const { evaluatedAt, nextEvaluation, policyHash, engine, given, ...decided } = decision;
  return sha256(canonicalJson({ rights, findings, decided }));
}
