import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/**
 * RGT-406: the notice points to a form or page whose address is not in the copy, and the policy has none either.
 * Nobody has to find it once an agreement settles the fee.
 */
export const feeContactUnresolved: Rule = (facts) => {
  const pointed = noticed(facts, "fee").some(({ value }) => value);
  const isSettled = facts.parts[0]?.rights.duty.some(({ action, settled }) => action === "compensate" && settled);
  const way = facts.policy?.license.acquire;
  if (!pointed || isSettled || way?.url || way?.email || facts.parts[0]?.rights.acquire?.url) return [];
  const policy = facts.policy ? `policy ${facts.policy.id} has no acquire.url` : "no policy gives one";
  return [{ part: "text", evidence: facts.evidence("parts[0].duty"), args: { policy } }];
};
