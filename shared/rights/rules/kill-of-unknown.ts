import { noticed } from "../facts.ts";
import type { Rule } from "./rule.ts";

/** RGT-602: the copy is itself a kill, of a story that it names in words. It is never news. */
export const killOfUnknown: Rule = (facts) =>
  noticed(facts, "kill").length > 0 && facts.reading.article.pubStatus !== "canceled"
    ? [
        {
          part: "text",
          evidence: [],
          args: {
            ref: (facts.reading.article.slugline ?? noticed(facts, "kill")[0]?.value ?? "a story").slice(0, 160),
          },
          releaseOn: ["review:rights-desk"],
        },
      ]
    : [];
