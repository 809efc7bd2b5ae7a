import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-902: sentences under the article speak of rights in words that no pattern reads. */
export const noticeUnread: Rule = (facts) => {
  const unread = noticed(facts, "unread-terms").filter(({ source }) => source !== "item-structured");
  const [first] = unread;
  if (!first) return [];
  const text = (first.sentence ?? first).text;
  return [{ part: "text", evidence: [], args: { text }, releaseOn: ["review:rights-desk"] }];
};
