import { affiliationOf } from "../terms/affiliation.ts";
import { slotsOf } from "../terms/template.ts";
import type { Rule } from "./rule.ts";

/** RGT-404: the supplier wants the author's institution named, and neither a field nor the byline names it. */
export const affiliationMissing: Rule = ({ policy, parts, reading, publisher }) => {
  const isNamed = parts[0]?.rights.duty.some(
    ({ text = "", soft }) => !soft && slotsOf(text).includes("authorAffiliation"),
  );
  if (!isNamed && !policy?.requiredFields.includes("authorAffiliation")) return [];
  if (affiliationOf(reading)) return [];
  return [{ part: "text", evidence: [], args: { publisher }, releaseOn: ["field:authorAffiliation"] }];
};
