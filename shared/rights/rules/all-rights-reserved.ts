import { isOwnText, noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-121: the copy reserves its rights: a licence is needed, which an agreement in force for the part is. */
export const allRightsReserved: Rule = (facts) => {
  const reservations = [...noticed(facts, "reserved"), ...noticed(facts, "no-redistribution")];
  if (reservations.length === 0) return [];
  const { parts, rights, publisher } = facts;
  return parts
    .filter((part) => isOwnText(part) && !part.coverage.agreement)
    .map(({ name, kind }) => ({
      part: name,
      evidence: [],
      args: { holder: rights.copyrightHolder?.name ?? publisher, name: name === "text" ? kind : name },
      releaseOn: [`agreement:${facts.policy?.id ?? "rights-holder"}`],
    }));
};
