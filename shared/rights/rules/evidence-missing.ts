import { withoutEvidence } from "../terms/without-evidence.ts";
import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-903: a value of the terms has no source, which is a fault of this engine or of a reader: a person must look. What
 * lacks in the terms of a medium keeps back the medium, anything else the story.
 */
export const evidenceMissing: Rule = ({ rights, parts }) => {
  const fields = new Map<string, string[]>();
  for (const { part, field } of withoutEvidence({ rights, parts }))
    fields.set(part, [...(fields.get(part) ?? []), field]);
  return [...fields].map(
    ([part, names]): Fired => ({
      part,
      evidence: [],
      args: { field: names.join(", ") },
      releaseOn: ["review:rights-desk"],
      ...(part === "text" ? { scope: "story" } : {}),
    }),
  );
};
