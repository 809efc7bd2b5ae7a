import { isOwnText } from "../facts.ts";
import { elementsOf } from "../licence-named.ts";
import type { Rule } from "./rule.ts";

/** RGT-123: the licence, the policy's or one that the item names, is non-commercial, and the house is commercial. */
export const nonCommercialLicence: Rule = ({ policy, parts, desk }) => {
  if (!policy || desk.policies.house?.commercial === false) return [];
  const forbids = (prohibition: readonly unknown[]) => prohibition.includes("commercialize");
  return parts
    .filter((part) => isOwnText(part) && !part.coverage.agreement)
    .filter(({ rights }) => elementsOf(policy.license.id)?.has("NC") || forbids(rights.prohibition))
    .map(({ name }) => ({
      part: name,
      evidence: [],
      args: { licence: policy.license.id },
      releaseOn: [`agreement:${policy.id}`],
    }));
};
