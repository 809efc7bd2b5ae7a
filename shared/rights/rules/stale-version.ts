import type { Rule } from "./rule.ts";

/** RGT-608: a newer version of the story stands. This one is kept and not applied. */
export const staleVersion: Rule = ({ reading, desk }) =>
  desk.newer
    ? [
        {
          part: "text",
          evidence: [],
          args: { version: reading.article.version ?? "1", newer: desk.newer.version },
        },
      ]
    : [];
