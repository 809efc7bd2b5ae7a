import { noticed, stated } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-602: the copy is itself a kill, of a story that it names in words or by its id. It is never news. */
export const killOfUnknown: Rule = (facts) => {
  const { slugline, pubStatus } = facts.reading.article;
  const named = stated(facts, "cancels")[0]?.value;
  const said = noticed(facts, "kill");
  if (named === undefined && (said.length === 0 || pubStatus === "canceled")) return [];
  const ref = named ?? slugline ?? said[0]?.value ?? "a story";
  return [{ part: "text", evidence: [], args: { ref: ref.slice(0, 160) }, releaseOn: ["review:rights-desk"] }];
};
