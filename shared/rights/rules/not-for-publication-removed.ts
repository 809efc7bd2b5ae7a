import type { Rule } from "./rule.ts";

/** RGT-610: lines that the copy marks as not for publication were taken out. They are never repeated here. */
export const notForPublicationRemoved: Rule = ({ reading }) => {
  const count = reading.provenance.removed.filter(({ reason }) => reason === "not-for-publication").length;
  if (count === 0) return [];
  return [{ part: "text", evidence: [], args: { lines: count === 1 ? "1 block" : `${count} blocks` } }];
};
