import { noticed, stated } from "../facts.ts";
import { elementsOf, licenceNamed } from "../licence-named.ts";
import type { Rule } from "./rule.ts";

/**
 * RGT-106: the item names another licence than its policy. Wider is quarantine, unless the policy lets items widen it:
 * then it is ignored. Narrower is a warning here; its restrictions are applied with the terms.
 */
export const licenceDiffers: Rule = (facts) => {
  const { policy } = facts;
  if (!policy) return [];
  const own = policy.license.id;
  const named = [
    ...stated(facts, "license").map(({ value }) => value),
    ...noticed(facts, "licence")
      .filter(({ part }) => part === "text")
      .map(({ value, text }) => value ?? text),
  ];
  const others = new Set(named.map((value) => licenceNamed(value) ?? (elementsOf(value) ? value : undefined)));
  return [...others]
    .filter((id) => id !== undefined && id !== own)
    .map((id) => {
      const isNarrower = isWithin(id, own);
      const isKnown = isNarrower || policy.itemMayWiden.includes("license");
      return {
        part: "text",
        evidence: [],
        args: { item: id ?? "", policy: own },
        ...(isKnown ? { severity: "warn" as const } : { releaseOn: ["review:rights-desk"] }),
      };
    });
};

function isWithin(id: string | undefined, own: string): boolean {
  const theirs = id && elementsOf(id);
  const ours = elementsOf(own);
  return Boolean(theirs && ours && [...ours].every((element) => theirs.has(element)));
}
