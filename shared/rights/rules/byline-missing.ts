import type { Rule } from "./rule.ts";

/** RGT-115: nobody is named as the author, and the policy does not require it. */
export const bylineMissing: Rule = ({ reading, policy, rights }) =>
  reading.article.by || !policy || policy.requiredFields.includes("byline")
    ? []
    : [{ part: "text", evidence: [], args: { credit: rights.creditText ?? "" } }];
