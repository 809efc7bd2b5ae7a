import { LIMITING } from "./limiting.ts";
import type { Recogniser } from "./recogniser.ts";
import { wordsOf } from "./sentences.ts";

/**
 * Any two words in a field of terms: what no other pattern reads there may restrict, in whatever language. So may
 * characters that could not be decoded.
 */
const PROSE = /\uFFFD|^\?{2,}$|\p{L}{2}\P{L}{1,20}\p{L}{2}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{4,}/u;
/** A line that only says whose the copyright is: a name, its signs, years, its address. */
const ONLY_COPYRIGHT = /^(?:copyright|\([cp]\)|[©℗])(?:[\s\p{L}\p{N}.,&'’()©℗/-]|:\/\/){0,120}$/iu;
const RESTRICTS = /\b(?:prohibit\w*|restrict\w*|permission|exclusive|reserved)\b/i;

/** A sentence of a field of terms that no pattern reads. */
export const restrictiveProse: Recogniser = {
  rule: "NP usage-prose",
  zones: ["terms"],
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      PROSE.test(sentence.text) && !isOnlyCopyright(sentence.text)
        ? [{ kind: "unread-terms" as const, ...wordsOf(sentence), confidence: 0.6 }]
        : [],
    ),
};

const isOnlyCopyright = (line: string) => ONLY_COPYRIGHT.test(line) && !RESTRICTS.test(line) && !LIMITING.test(line);
