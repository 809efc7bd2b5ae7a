import type { Recogniser } from "./recogniser.ts";
import { isReported, wordsOf } from "./sentences.ts";

const NEGOTIATED =
  /\b(?:contact (?:us|the \w{3,20}|\S{3,60}@\S{3,60}) (?:\w{1,12} ){0,3}before (?:re-?publish|reprint|using)|negotiate an? (?:fee|rate|price)|(?:licen[cs]ing|syndication|republication|reprint) fees? (?:appl(?:y|ies)|(?:is|are) (?:due|charged|payable)))/i;

/** A sentence under the article that asks to agree on a fee before republication. */
export const feeNegotiated: Recogniser = {
  rule: "NP fee-negotiated",
  zones: ["tail", "terms"],
  needs: [NEGOTIATED],
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      NEGOTIATED.test(sentence.text) && !isReported(sentence.text)
        ? [
            {
              kind: "fee" as const,
              ...wordsOf(sentence),
              sentence: [sentence.start, sentence.end] as const,
              confidence: 0.9,
            },
          ]
        : [],
    ),
};
