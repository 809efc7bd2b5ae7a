import type { Recogniser } from "./recogniser.ts";

/** Bounded look at the end of a caption: the last pair of parentheses, without parentheses inside. */
const CREDIT =
  /[([](?:(?:file )?(?:photo|picture|image|credit|source)s?\s*(?:by|:)?\s*|[©@]\s*)?(\p{Lu}[^()[\]]{1,79})[)\]](?=\.?$)/u;

/** The credit in parentheses at the end of a caption: it credits the picture, not the text. */
export const captionCredit: Recogniser = {
  rule: "NP caption-credit",
  zones: ["caption"],
  find: (line) => {
    const from = Math.max(0, line.length - 120);
    const match = CREDIT.exec(line.slice(from));
    const value = match?.[1]?.trim();
    if (!match || !value) return [];
    const start = from + match.index;
    return [{ kind: "caption-credit", start, end: start + match[0].length, value, confidence: 0.99 }];
  },
};
