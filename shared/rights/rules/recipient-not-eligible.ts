import type { Rule } from "./rule.ts";

/** RGT-705: the supplier licenses non-profits or news organisations only, and the house does not say that it is one. */
export const recipientNotEligible: Rule = ({ parts, desk, publisher, policy }) =>
  parts.flatMap(({ name, grant }) => {
    const { nonProfitOnly, newsOrganisationOnly } = grant?.recipient ?? {};
    const classes = [
      ...(nonProfitOnly && !desk.policies.house?.nonProfit ? ["non-profits"] : []),
      ...(newsOrganisationOnly && !desk.policies.house?.newsOrganisation ? ["news organisations"] : []),
    ];
    if (classes.length === 0) return [];
    const releaseOn = [`agreement:${policy?.id}`];
    return [{ part: name, evidence: [], args: { publisher, classes: classes.join(" and ") }, releaseOn }];
  });
