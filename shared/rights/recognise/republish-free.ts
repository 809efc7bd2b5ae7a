import { ENGLISH_FEE } from "./fee-words.ts";
import type { Recogniser } from "./recogniser.ts";
import { isReported, wordsOf } from "./sentences.ts";

const FREE =
  /\b(?:(?:you (?:may|can)|(?:may|can) be|(?:are|feel|is) free to) (?:freely )?(?:be )?re-?publish(?:ed)?|re-?publish(?:ed)? (?:\w{1,12} ){0,3}for free)\b/i;
const NOT = /\b(?:not|never|cannot|neither)\b/i;

function isFree(text: string): boolean {
  const { fee, free } = ENGLISH_FEE;
  return FREE.test(text) && !NOT.test(text) && (!fee.test(text) || free.test(text));
}

/** A sentence under the article that invites to republish it. Never a grant by itself: that takes a licence or policy. */
export const republishFree: Recogniser = {
  rule: "NP republish-free",
  zones: ["tail", "terms"],
  needs: [FREE],
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      isFree(sentence.text) && !isReported(sentence.text)
        ? [{ kind: "republish-free" as const, ...wordsOf(sentence), confidence: 0.85 }]
        : [],
    ),
};
