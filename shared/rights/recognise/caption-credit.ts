import type { Recogniser } from "./recogniser.ts";

/** Bounded look at the end of a caption: the last pair of parentheses, without parentheses inside. */
const CREDIT =
  /[([](?:(?:[Ff]ile )?(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|[Ss]ource|Bild|Foto|Crédit|Crédito)s?\s*(?:by|:)?\s*|[©@]\s*)?(\p{Lu}[^()[\]]{1,79})[)\]](?=\.?$)/u;

/** The credit in parentheses at the end of a caption: it credits the picture, not the text. */
export const captionCredit: Recogniser = {
  rule: "NP caption-credit",
  zones: ["caption"],
  find: ({ text: line }) => {
    const from = Math.max(0, line.length - 120);
    const match = CREDIT.exec(line.slice(from));
    const value = match?.[1]?.trim();
    // `(KENYA - Tags: POLITICS ELECTIONS)` files the picture, and credits nobody.
    if (!match || !value || /\bTags:/.test(value)) return [];
    const start = from + match.index;
    return [{ kind: "caption-credit", start, end: start + match[0].length, value, confidence: 0.99 }];
  },
};
