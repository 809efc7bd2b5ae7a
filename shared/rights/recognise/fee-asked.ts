import { ENGLISH_FEE, FEE_WORDS } from "./fee-words.ts";
import type { Hit, Recogniser } from "./recogniser.ts";
import { isReported, type Sentence, wordsOf } from "./sentences.ts";

/** Longer sentences tell of somebody's fees. */
const LONGEST = 300;
const POINTS_TO = /\b(?:this|the|our|following) (?:form|page|link|address)\b|\bclick here\b/i;
const CONTACT = /\b(?:form|contact|e-?mail|click|write to|call|apply|quote)\b/i;

/** Whether words ask money for republishing what they stand under, in any language of the notices. */
function asksFee(text: string): boolean {
  const { republishing, fee, free, directed } = ENGLISH_FEE;
  if (text.length > LONGEST || isReported(text)) return false;
  if (republishing.test(text) && fee.test(text) && directed.test(text)) return !free.test(text);
  return FEE_WORDS.some((words) => words.republishing.test(text) && words.fee.test(text) && !words.free.test(text));
}

/** `Would you like to republish this? Fill out this form. A fee applies.`: what one sentence begins the next one ends. */
function asked(sentence: Sentence, next: Sentence | undefined): Sentence | undefined {
  if (asksFee(sentence.text)) return sentence;
  if (!next || asksFee(next.text)) return undefined;
  const both = { ...sentence, end: next.end, text: `${sentence.text} ${next.text}` };
  return ENGLISH_FEE.republishing.test(sentence.text) && CONTACT.test(both.text) && asksFee(both.text)
    ? both
    : undefined;
}

/** Sentences under the article that ask money for republishing it. */
export const feeAsked: Recogniser = {
  rule: "NP fee-asked",
  zones: ["tail", "terms"],
  find: ({ sentences }) =>
    sentences.flatMap((one, at): Hit[] => {
      const sentence = asked(one, sentences[at + 1]);
      if (!sentence) return [];
      const value = POINTS_TO.exec(sentence.text)?.[0];
      return [
        {
          kind: "fee",
          ...wordsOf(sentence),
          sentence: [sentence.start, sentence.end],
          confidence: 0.88,
          ...(value ? { value } : {}),
        },
      ];
    }),
};
