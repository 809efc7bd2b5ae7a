import type { Recogniser } from "./recogniser.ts";
import { isReported, wordsOf } from "./sentences.ts";

/** Words that together make a sentence terms of use; one of them alone is news of the courts. */
const RIGHTS =
  /\b(?:copyright|©|licen[cs]ed?|republi(?:sh|cation)\w{0,5}|reprint\w{0,3}|syndicat\w{1,4}|reproduc\w{1,5}|redistribut\w{1,4})/i;
const TERMS =
  /\b(?:permission|permitted|prohibited|terms|conditions|rights|restrict\w{0,5}|fees?|reserved|allowed|contact)\b/i;

/** A sentence under the article that speaks of rights in words that no pattern reads. */
export const unreadTerms: Recogniser = {
  rule: "NP unread-terms",
  zones: ["tail"],
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      RIGHTS.test(sentence.text) && TERMS.test(sentence.text) && !isReported(sentence.text)
        ? [{ kind: "unread-terms" as const, ...wordsOf(sentence), confidence: 0.6 }]
        : [],
    ),
};
