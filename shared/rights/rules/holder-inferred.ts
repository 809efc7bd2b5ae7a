import type { Rule } from "./rule.ts";

/** RGT-110: the copyright holder is the policy's assumption, not the copy's statement. */
export const holderInferred: Rule = ({ parts, evidence }) => {
  const holder = parts[0]?.rights.holder;
  if (!holder?.basis.startsWith("policy")) return [];
  return [{ part: "text", evidence: evidence("parts[0].holder"), args: { holder: holder.name } }];
};
