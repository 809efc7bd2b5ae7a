import { elementsOf, isUnversioned } from "../licence-named.ts";
import { licencesOfText } from "../terms/licences-named.ts";
import type { Rule } from "./rule.ts";

/**
 * RGT-104: the copy names a licence of Creative Commons and no version of it. The policy's own licence says which is
 * meant; where that is none of theirs, nobody does.
 */
export const licenceUnversioned: Rule = ({ reading, policy }) => {
  const own = policy?.license.id ?? "";
  return licencesOfText(reading)
    .filter(({ id }) => isUnversioned(id))
    .map(({ id, text }) => ({
      part: "text",
      evidence: [],
      args: { text: text.slice(0, 120), licence: id, policyLicence: own || "no licence" },
      ...(elementsOf(own) ? { severity: "warn" as const } : { releaseOn: ["review:rights-desk"] }),
    }));
};
