import { withoutEvidence } from "../terms/without-evidence.ts";
import type { Rule } from "./rule.ts";

/** RGT-903: a value of the terms has no source, which is a fault of this engine or of a reader: a person must look. */
export const evidenceMissing: Rule = ({ rights, parts }) => {
  const fields = withoutEvidence({ rights, parts });
  return fields.length > 0
    ? [{ part: "text", evidence: [], args: { field: fields.join(", ") }, releaseOn: ["review:rights-desk"] }]
    : [];
};
