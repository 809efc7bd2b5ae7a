import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-101: no policy matches by prefix, provider, host, credit or notice. Two that match equally are RGT-906. */
export const supplierUnknown: Rule = (facts) => {
  const { policy, reading } = facts;
  const named = new Set(noticed(facts, "supplier").map(({ value }) => value));
  if (policy || (reading.provenance.supplier === null && named.size > 1)) return [];
  const provider = reading.article.infoSources?.find(({ name }) => name)?.name ?? "none";
  return [{ part: "text", evidence: [], args: { provider }, releaseOn: ["review:rights-desk"] }];
};
