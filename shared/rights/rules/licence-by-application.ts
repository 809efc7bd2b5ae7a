import { isOwnText } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-120: a fee or a consent is asked for, by the policy or the copy's own notice, and no agreement settles it. */
export const licenceByApplication: Rule = ({ parts, publisher, evidence }) => {
  const asking = parts.filter(isOwnText).map((part) => {
    const owed = part.rights.duty.filter(({ settled, soft }) => settled === false && !soft).map(({ action }) => action);
    return { part, owed };
  });
  const first = asking.find(({ owed }) => owed.length > 0);
  // An agreement that is there but does not cover is RGT-122.
  if (!first || first.part.coverage.missed) return [];
  return [
    {
      part: first.part.name,
      evidence: evidence("parts[0].duty"),
      args: { publisher },
      releaseOn: first.owed.map((action) => `agreement:${action}`),
    },
  ];
};
