import { dayAfter, isAfter } from "../instant.ts";
import { flowsPastReview } from "../terms/flows-past-review.ts";
import type { Rule } from "./rule.ts";

/**
 * RGT-905: nobody re-read the supplier's terms in time. New copy waits, but for copy whose text an agreement in force
 * covers: what was signed does not lapse with what was published. Released copy is never pulled for it.
 */
export const policyReviewExpired: Rule = ({ policy, desk, parts }) => {
  const expires = policy?.review.expires;
  if (!policy || !expires || isAfter(dayAfter(expires), desk.now)) return [];
  return [
    {
      part: "text",
      evidence: [],
      args: { policy: policy.id, checked: policy.review.checked },
      ...(flowsPastReview({ policy, desk, parts })
        ? { severity: "warn" as const }
        : { releaseOn: ["review:rights-desk"] }),
    },
  ];
};
