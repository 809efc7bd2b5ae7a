import type { Rule } from "./rule.ts";

/**
 * RGT-904: the policy asks for a fee and names nobody to pay it to. The lint refuses such a policy; one that came into a
 * bundle without it is told of with each story that it decides.
 */
export const feeWithoutContact: Rule = ({ policy }) => {
  if (!policy || policy.license.acquire) return [];
  const asks = policy.grants.some(({ duty = [] }) => duty.some(({ action }) => action === "compensate"));
  return asks ? [{ part: "text", evidence: [], args: { policy: policy.id } }] : [];
};
