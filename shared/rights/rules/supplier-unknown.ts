import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** Characters of a folder that a sentence repeats: suppliers' folders are short. */
const MAX_PREFIX = 80;

/** RGT-101: no policy matches by prefix, provider, host, credit or notice. Two that match equally are RGT-906. */
export const supplierUnknown: Rule = (facts) => {
  const { policy, reading } = facts;
  const named = new Set(noticed(facts, "supplier").map(({ value }) => value));
  if (policy || (reading.provenance.supplier === null && named.size > 1)) return [];
  const provider = reading.article.infoSources?.find(({ name }) => name)?.name ?? "none";
  // The folder may be long, and is the sender's to name.
  const prefix = reading.folder?.slice(0, MAX_PREFIX) || "none";
  return [{ part: "text", evidence: [], args: { prefix, provider }, releaseOn: ["review:rights-desk"] }];
};
