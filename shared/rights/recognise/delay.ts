import { firstMatch } from "./first-match.ts";
import type { Hit, Recogniser } from "./recogniser.ts";
import { isReported, wordsOf } from "./sentences.ts";

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  a: 1,
  an: 1,
};
const SPAN = `(\\d{1,3}|${Object.keys(NUMBERS).join("|")}) (hour|day|week|month)s?`;
/** `Please wait two days before republishing`, `no earlier than 24 hours after publication`. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\b(?:wait|delay|hold)\\b[^.]{0,40}?\\b${SPAN}\\b[^.]{0,40}\\b(?:re-?publish|reprint|post)`, "i"),
  new RegExp(
    `\\b(?:re-?publish\\p{L}{0,3}|reprint\\p{L}{0,3})\\b[^.]{0,60}\\b(?:until|after|at least|no (?:earlier|sooner) than|not before)\\b[^.]{0,20}?\\b${SPAN}\\b`,
    "iu",
  ),
];
const UNITS = { hour: ["PT", "H"], day: ["P", "D"], week: ["P", "W"], month: ["P", "M"] } as const;

/** A sentence under the article that asks to wait before republication. Its value is the time as an ISO 8601 duration. */
export const delay: Recogniser = {
  rule: "NP delay",
  zones: ["tail", "terms"],
  needs: PATTERNS,
  find: ({ sentences }) =>
    sentences.flatMap((sentence): Hit[] => {
      const match = firstMatch(PATTERNS, sentence.text);
      const unit = UNITS[match?.[2]?.toLowerCase() as keyof typeof UNITS];
      const told = match?.[1]?.toLowerCase() ?? "";
      if (!match || !unit || isReported(sentence.text)) return [];
      const [before, after] = unit;
      return [
        {
          kind: "delay",
          ...wordsOf(sentence),
          value: `${before}${NUMBERS[told] ?? Number(told)}${after}`,
          confidence: 0.88,
        },
      ];
    }),
};
