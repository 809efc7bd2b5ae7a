import type { Rule } from "./rule.ts";

/** RGT-205: policy and agreement together leave no country. */
export const territorySelfConflict: Rule = ({ parts }) =>
  parts.flatMap(({ name, rights: { territory } }) => {
    const left = territory?.include?.filter((code) => !territory.exclude?.includes(code));
    if (!territory?.include || left?.length) return [];
    const terms = `include ${territory.include.join(", ") || "none"}, exclude ${territory.exclude?.join(", ") || "none"}`;
    return [{ part: name, evidence: [], args: { terms }, releaseOn: ["review:rights-desk"] }];
  });
