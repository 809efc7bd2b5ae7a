import { type Facts, isOwnText, noticed, type Part } from "../facts.ts";
import { elementsOf } from "../licence-named.ts";
import { licenceLimits } from "../terms/licence.ts";
import { licencesOfText } from "../terms/licences-named.ts";
import type { Rule } from "./rule.ts";

/**
 * RGT-123: the licence, the policy's or one that the item names, is non-commercial, and the house is commercial. "For
 * editorial use only" is no such licence: it forbids advertisements made of the copy.
 */
export const nonCommercialLicence: Rule = (facts) => {
  const { policy, parts, desk } = facts;
  if (!policy || desk.policies.house?.commercial === false) return [];
  return parts
    .filter((part) => isOwnText(part) && !part.coverage.agreement && isNonCommercial(part, facts))
    .map(({ name }) => ({
      part: name,
      evidence: [],
      args: { licence: licenceOf(facts) ?? wordsOf(facts) ?? policy.license.id },
      releaseOn: [`agreement:${policy.id}`],
    }));
};

function licenceOf({ policy, reading }: Facts): string | undefined {
  const named = [policy?.license.id ?? "", ...licencesOfText(reading).map(({ id }) => id)];
  return named.find((id) => elementsOf(id)?.has("NC"));
}

/** Characters of a sentence that is quoted in place of a licence. */
const MOST_QUOTED = 120;

function wordsOf(facts: Facts): string | undefined {
  const [said] = noticed(facts, "non-commercial").filter(({ part }) => part === "text");
  return said && `"${said.text.slice(0, MOST_QUOTED)}"`;
}

function isNonCommercial({ kind }: Part, facts: Facts): boolean {
  const { policy, reading } = facts;
  if (wordsOf(facts)) return true;
  if (elementsOf(policy?.license.id ?? "")?.has("NC")) return true;
  const forbidden = policy?.grants
    .filter(({ parts }) => (parts as readonly string[]).includes(kind))
    .flatMap(({ prohibition = [] }) => prohibition.map((one) => (typeof one === "string" ? one : one.action)));
  return [...(forbidden ?? []), ...licenceLimits(reading, policy)].includes("commercialize");
}
