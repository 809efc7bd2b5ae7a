import { excludedAudiences } from "../target.ts";
import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-705: the supplier licenses non-profits or news organisations only, and nobody says that the recipient is one; or it
 * leaves out an audience that the recipient is. One that it may be is named.
 */
export const recipientNotEligible: Rule = ({ parts, target, publisher, policy }) =>
  parts.flatMap(({ name, rights: { recipient } }): Fired[] => {
    if (!recipient) return [];
    const releaseOn = [`agreement:${policy?.id}`];
    const only = [
      ...(recipient.nonProfitOnly && !target.nonProfit ? ["non-profits"] : []),
      ...(recipient.newsOrganisationOnly && !target.newsOrganisation ? ["news organisations"] : []),
    ];
    const { own, open } = excludedAudiences(target, recipient);
    const fired = (said: string) => ({ part: name, evidence: [], args: { publisher, said } });
    return [
      ...(only.length > 0 ? [{ ...fired(`licenses ${only.join(" and ")} only`), releaseOn }] : []),
      ...(own.length > 0 ? [{ ...fired(`leaves out ${own.join(", ")}`), releaseOn }] : []),
      ...(open.length > 0
        ? [
            {
              ...fired(`leaves out ${open.join(", ")}, and nobody says whether that is the recipient`),
              severity: "warn" as const,
            },
          ]
        : []),
    ];
  });
