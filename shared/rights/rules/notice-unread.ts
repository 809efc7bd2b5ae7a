import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-902: a sentence under the article speaks of rights in words that no pattern reads. */
export const noticeUnread: Rule = (facts) =>
  noticed(facts, "unread-terms").some(({ source }) => source !== "item-structured")
    ? [{ part: "text", evidence: [], releaseOn: ["review:rights-desk"] }]
    : [];
