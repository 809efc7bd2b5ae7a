import { elementsOf, isImpossible, isUnversioned } from "../licence-named.ts";
import { licencesOfText } from "../terms/licences-named.ts";
import type { Rule } from "./rule.ts";

/**
 * RGT-106: the item names another licence than its policy. Wider is quarantine, unless the policy lets items widen it:
 * then it is ignored. Narrower is a warning here; its restrictions are applied with the terms. One that says the same but
 * no version is RGT-104, one that was never issued RGT-105.
 */
export const licenceDiffers: Rule = ({ reading, policy }) => {
  if (!policy) return [];
  const own = policy.license.id;
  return licencesOfText(reading)
    .filter(({ id }) => id !== own && !isImpossible(id) && !(isUnversioned(id) && isSame(id, own)))
    .map(({ id }) => {
      const isKnown = isWithin(id, own) || policy.itemMayWiden.includes("license");
      return {
        part: "text",
        evidence: [],
        args: { item: id, policy: own },
        ...(isKnown ? { severity: "warn" as const } : { releaseOn: ["review:rights-desk"] }),
      };
    });
};

function isWithin(id: string, own: string): boolean {
  const theirs = elementsOf(id);
  const ours = elementsOf(own);
  return Boolean(theirs && ours && [...ours].every((element) => theirs.has(element)));
}

const isSame = (id: string, own: string) => isWithin(id, own) && isWithin(own, id);
