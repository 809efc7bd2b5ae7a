import type { Recogniser } from "./recogniser.ts";
import { isReported, wordsOf } from "./sentences.ts";

const ABOUT =
  /\b(?:learn more about|find out more about|(?:for|more) (?:more )?(?:information|details) (?:on|about)|[ei]nquir(?:e|ies|y) about)\b/i;
const REPUBLISHING = /\b(?:re-?publish|reprint|re-?use|syndicat|licen[sc])/i;
const FEE = /\b(?:fees?|costs?|rates?|prices?|charges?)\b/i;
const CONTACT = /\b(?:form|contact|e-?mail|click|write to|call)\b/i;
const POINTS_TO = /\b(?:this|the|our|following) (?:form|page|link|address)\b|\bclick here\b/i;

/** A sentence under the article that sends who wants to republish to a form or a contact, and speaks of a fee. */
export const feeForm: Recogniser = {
  rule: "NP fee-form",
  zones: ["tail", "terms"],
  needs: [ABOUT],
  find: ({ sentences }) =>
    sentences.flatMap((sentence) => {
      const { text } = sentence;
      const asks = ABOUT.test(text) && REPUBLISHING.test(text) && FEE.test(text) && CONTACT.test(text);
      if (!asks || isReported(text)) return [];
      const value = POINTS_TO.exec(text)?.[0];
      return [
        {
          kind: "fee" as const,
          ...wordsOf(sentence),
          sentence: [sentence.start, sentence.end] as const,
          confidence: 0.98,
          ...(value ? { value } : {}),
        },
      ];
    }),
};
