import { MEDIA_KINDS } from "../facts.ts";
import { permitsPublishing } from "../terms/permission.ts";
import type { Fired, Rule } from "./rule.ts";

/** What the policy wants of copy that it says nothing of. */
const ON_UNKNOWN = { "licence-required": "licence-required", quarantine: "quarantine", reject: "reject" } as const;

/** RGT-102: the policy permits nothing for a part, and asks for nothing that an agreement could settle. */
export const licenceMissing: Rule = ({ policy, parts }) => {
  if (!policy) return [];
  return parts.flatMap(({ name, kind, grant, rights, isThirdParty, credit }): Fired[] => {
    if (isThirdParty || (MEDIA_KINDS.has(kind) && !credit) || permitsPublishing(rights.permission)) return [];
    // What the copy asks for is no offer of its supplier's: without a grant there is nothing to settle.
    const isOffered = grant?.duty?.some(({ action }) => action === "compensate" || action === "obtainConsent");
    if (isOffered && rights.duty.some(({ settled }) => settled === false)) return [];
    const isForbidden = rights.prohibition.some((one) => one === "distribute" || one === "display");
    const state = isForbidden ? "reject" : grant ? "licence-required" : ON_UNKNOWN[policy.onUnknown];
    return [{ part: name, evidence: [], args: { policy: policy.id }, state, releaseOn: [`agreement:${policy.id}`] }];
  });
};
