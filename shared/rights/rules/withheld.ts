import { noticed, stated } from "../facts.ts";
import { pubStatusOf } from "../pub-status.ts";
import type { Rule } from "./rule.ts";

/** RGT-605: the supplier asks to hold the item: by its status, or by a note. */
export const withheld: Rule = (facts) => {
  const { article } = facts.reading;
  const isHeld =
    article.pubStatus === "withheld" ||
    stated(facts, "pubStatus").some(({ value }) => pubStatusOf(value) === "withheld") ||
    noticed(facts, "withhold").length > 0;
  return isHeld
    ? [
        {
          part: "text",
          evidence: [],
          args: { publisher: facts.publisher, uri: article.uri },
          releaseOn: ["field:pubStatus"],
        },
      ]
    : [];
};
