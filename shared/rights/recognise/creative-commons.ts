import { licenceNamed } from "../licence-named.ts";
import type { Recogniser } from "./recogniser.ts";
import { isOfItself, isReported, sentencesOf, wordsOf } from "./sentences.ts";

const LICENSED = /\b(?:licen[sc]ed?|published|available|released|shared|republish\w{0,3})\b/i;

/** A sentence under the article that puts it under a Creative Commons licence. Evidence, never a grant by itself. */
export const creativeCommons: Recogniser = {
  rule: "NP republish-grant-cc",
  zones: ["tail", "terms"],
  find: (line) =>
    sentencesOf(line).flatMap((sentence) => {
      const value = licenceNamed(sentence.text);
      return value && LICENSED.test(sentence.text) && isOfItself(sentence.text) && !isReported(sentence.text)
        ? [{ kind: "licence" as const, ...wordsOf(sentence), value, confidence: 0.9 }]
        : [];
    }),
};
