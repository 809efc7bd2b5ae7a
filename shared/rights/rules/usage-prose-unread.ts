import { noticed } from "../facts.ts";
import type { Fired, Rule } from "./rule.ts";

/** RGT-508: a field of terms says something that no pattern reads; under public terms that part waits for a person. */
export const usageProseUnread: Rule = (facts) =>
  noticed(facts, "unread-terms")
    .filter(({ source }) => source === "item-structured")
    .map(({ part: named, text }): Fired => {
      const part = facts.parts.some(({ name }) => name === named) ? named : "text";
      return {
        part,
        evidence: [],
        args: { text: text.slice(0, 160) },
        releaseOn: ["review:rights-desk"],
        // Terms of the text are its headline's too.
        ...(part === "text" ? { scope: "story" } : {}),
      };
    });
