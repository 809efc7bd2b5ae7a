import { isOwnText } from "../facts.ts";
import { elementsOf } from "../licence-named.ts";
import type { Rule } from "./rule.ts";

/** What a licence without derivatives forbids. */
const ADAPTING = ["modify", "translate"];

/**
 * RGT-201: the policy's licence forbids adaptations and its terms allow them without a condition. Policies that say so
 * are refused when they are read; this holds for bundles that were made by other means. An item's own licence narrows.
 */
export const editsOfNoDerivatives: Rule = ({ policy, parts }) => {
  if (!policy || !elementsOf(policy.license.id)?.has("ND")) return [];
  return parts.filter(isOwnText).flatMap(({ name, rights, grant, coverage }) =>
    rights.permission
      .filter((one) => typeof one === "string" && ADAPTING.includes(one))
      // What an agreement permits was negotiated: the public licence does not bind it.
      .filter((one) => !coverage.agreement || grant?.permission?.some((granted) => granted === one))
      .map((one) => ({
        part: name,
        evidence: [],
        args: { licence: policy.license.id, action: String(one) },
        releaseOn: ["review:rights-desk"],
      })),
  );
};
