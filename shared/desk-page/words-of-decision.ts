import type { Decision } from "../record/decision.ts";
import { ENGLISH } from "../words/english.ts";
import { wordsOf } from "../words/languages.ts";
import type { Words } from "../words/words.ts";

/** The words of the language in which a decision was told. */
export function wordsOfDecision({ decision }: { decision: Pick<Decision, "language"> }): Words {
  return wordsOf(decision.language) ?? ENGLISH;
}
