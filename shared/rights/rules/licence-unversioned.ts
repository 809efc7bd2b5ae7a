import { noticed } from "../facts.ts";
import { elementsOf, isUnversioned } from "../licence-named.ts";
import { UNNAMED } from "../recognise/creative-commons.ts";
import { licencesOfText } from "../terms/licences-named.ts";
import type { Rule } from "./rule.ts";

/**
 * RGT-104: the copy names a licence of Creative Commons and no version of it, or not even which. The policy's own licence
 * says which is meant; where that is none of theirs, nobody does.
 */
export const licenceUnversioned: Rule = (facts) => {
  const own = facts.policy?.license.id ?? "";
  const unnamed = noticed(facts, "licence").filter(({ value, part }) => value === UNNAMED && part === "text");
  return [
    ...licencesOfText(facts.reading).filter(({ id }) => isUnversioned(id)),
    ...unnamed.slice(0, 1).map(({ text }) => ({ id: "a licence of Creative Commons", text })),
  ].map(({ id, text }) => ({
    part: "text",
    evidence: [],
    args: { text: text.slice(0, 120), licence: id, policyLicence: own || "no licence" },
    ...(elementsOf(own) ? { severity: "warn" as const } : { releaseOn: ["review:rights-desk"] }),
  }));
};
