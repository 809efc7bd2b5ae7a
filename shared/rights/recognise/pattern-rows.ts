import type { NoticeKind } from "../../copy/notice.ts";
import { firstMatch } from "./first-match.ts";
import type { Hit, Recogniser } from "./recogniser.ts";
import { isReported, wordsOf } from "./sentences.ts";
import { CLAUSES } from "./weighed.ts";
import type { Zone } from "./zones.ts";

/** A family of patterns that needs nothing but itself: a row of a table. */
export interface PatternRow {
  /** Named `NP <rule>` in evidence. */
  rule: string;
  kind: NoticeKind;
  zones: readonly Zone[];
  /** Any of them in a sentence; the first group, if there is one, is the value. */
  patterns: readonly RegExp[];
  /** None of them in the sentence. */
  unless?: RegExp;
  /** The value of a hit without a group. */
  value?: string;
  confidence: number;
}

/** The recogniser of a row: each sentence that holds one of its patterns and reports nobody's words. */
export function rowRecogniser({ rule, kind, zones, patterns, unless, value, confidence }: PatternRow): Recogniser {
  return {
    rule: `NP ${rule}`,
    zones,
    needs: patterns,
    find: ({ sentences }) =>
      sentences.flatMap((sentence): Hit[] => {
        const match = firstMatch(patterns, sentence.text);
        if (!match || unless?.test(sentence.text) || isReported(sentence.text)) return [];
        const told =
          match
            .slice(1)
            .find((group) => group !== undefined)
            ?.trim() || value;
        const start = sentence.start + match.index;
        const words = CLAUSES.has(kind) ? { start, end: start + match[0].trimEnd().length } : wordsOf(sentence);
        return [{ kind, ...words, confidence, ...(told === undefined ? {} : { value: told }) }];
      }),
  };
}
