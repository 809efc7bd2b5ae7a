import { isOwnText } from "../facts.ts";
import { elementsOf } from "../licence-named.ts";
import type { Rule } from "./rule.ts";

/** RGT-202: the policy's licence is non-commercial and its terms allow commercial use. What an agreement allows may. */
export const commerceOfNonCommercial: Rule = ({ policy, parts }) => {
  if (!policy || !elementsOf(policy.license.id)?.has("NC")) return [];
  return parts
    .filter(isOwnText)
    .filter(({ grant }) =>
      grant?.permission?.some((one) => (typeof one === "string" ? one : one.action) === "commercialize"),
    )
    .map(({ name }) => ({
      part: name,
      evidence: [],
      args: { licence: policy.license.id, action: "commercialize" },
      releaseOn: ["review:rights-desk"],
    }));
};
