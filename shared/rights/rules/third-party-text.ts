import { agencyNamed } from "../agencies.ts";
import { type Facts, noticed, stated } from "../facts.ts";
import { isGrantedName, isOwnName, namesOfCredit } from "../names.ts";
import type { Rule } from "./rule.ts";

/** RGT-502: a dateline, credit or byline credits the text to an agency that the policy does not speak for. */
export const thirdPartyText: Rule = (facts) => {
  const { policy, publisher } = facts;
  const credited = agenciesOf(facts).filter((agency) => !policy || !isOwnName(agency, policy));
  return [...new Set(credited)].map((agency) => ({
    part: "text",
    evidence: [],
    args: { agency, publisher },
    ...(policy && isGrantedName(agency, policy)
      ? { severity: "warn" as const }
      : { releaseOn: [`agreement:${agency}`] }),
  }));
};

function agenciesOf(facts: Facts): string[] {
  const noted = noticed(facts, "text-credit").flatMap(({ value }) => value ?? []);
  const credits = stated(facts, "creditText").flatMap(({ value }) => namesOfCredit(value));
  const by = facts.reading.article.by?.replace(/^by:?\s+/i, "").split(/\s*(?:,|\/|\band\b|\bwith\b)\s*/) ?? [];
  return [...noted, ...[...credits, ...by].flatMap((name) => agencyNamed(name) ?? [])];
}
