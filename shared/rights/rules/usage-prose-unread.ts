import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-508: a field of terms says something that no pattern reads; under public terms that part waits for a person. */
export const usageProseUnread: Rule = (facts) =>
  noticed(facts, "unread-terms")
    .filter(({ source }) => source === "item-structured")
    .map(({ part, text }) => ({
      part: facts.parts.some(({ name }) => name === part) ? part : "text",
      evidence: [],
      args: { text: text.slice(0, 160) },
      releaseOn: ["review:rights-desk"],
    }));
