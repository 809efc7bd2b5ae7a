import { stated } from "../facts.ts";
import { permits } from "../terms/permission.ts";
import { textHash } from "../text-hash.ts";
import type { Rule } from "./rule.ts";

/**
 * RGT-412: the terms forbid changes but of style, and the text's words are not those of the source, whose hash the
 * side-car or the object's metadata states. House style moves no words: capitals, punctuation and space do not count.
 */
export const textAltered: Rule = (facts) => {
  const { parts, reading, policy } = facts;
  const [text] = parts;
  const source = stated(facts, "sourceTextHash")[0]
    ?.value.trim()
    .toLowerCase()
    .replace(/^sha-?256[-:]/, "");
  if (!text || source === undefined || permits(text.rights.permission, "modify")) return [];
  if (textHash(reading.article.bodies?.[0]?.value ?? "") === source) return [];
  const licence = policy?.license.id ?? "The licence";
  return [{ part: "text", evidence: [], args: { licence }, releaseOn: ["review:rights-desk"] }];
};
