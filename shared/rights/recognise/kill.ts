import { killReference } from "./kill-reference.ts";
import { KILL_WORDS, NO_KILL } from "./kill-words.ts";
import type { Recogniser } from "./recogniser.ts";

/** Characters of a kill that names nothing which its value keeps. */
const LONGEST_VALUE = 200;
const PATTERNS: readonly RegExp[] = Object.values(KILL_WORDS).flat();

/** A note that takes a story back. Its value is what it names: agency and number, slug, title; else its words. */
export const kill: Recogniser = {
  rule: "NP kill",
  zones: ["head", "ed-note"],
  needs: PATTERNS,
  find: ({ text }) => {
    if (NO_KILL.test(text) || !PATTERNS.some((pattern) => pattern.test(text))) return [];
    const value = killReference(text) ?? text.slice(0, LONGEST_VALUE);
    return [{ kind: "kill", start: 0, end: text.length, value, confidence: 0.95 }];
  },
};
