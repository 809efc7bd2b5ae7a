import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-906: what the copy says of itself names two suppliers equally. */
export const policyAmbiguous: Rule = (facts) => {
  const named = [...new Set(noticed(facts, "supplier").flatMap(({ value }) => value ?? []))].sort();
  if (facts.reading.provenance.supplier !== null || named.length < 2) return [];
  return [{ part: "text", evidence: [], args: { policies: named.join(" and ") }, releaseOn: ["review:rights-desk"] }];
};
