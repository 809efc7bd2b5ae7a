import type { Recogniser } from "./recogniser.ts";

/** Capitals only where English has the word in other senses: films, fighting, painkillers. */
const KILL = [
  /(?:^|[^\p{L}])KILL KILL(?: KILL)?(?:$|[^\p{L}])/u,
  /\b(?:MANDATORY|BULLETIN|STORY) KILL\b/,
  /\bBC-KILL\b/,
  /\b[Pp]lease kill (?:the )?(?:story|item|photo|article|copy|picture)\b/,
  /\ba kill is mandatory\b/i,
  /^\W{0,6}(?:ELIMINATION|MANDATORY WITHDRAWAL)\b/,
  /^\W{0,6}(?:KILL|WITHDRAWN)(?: (?:NOTICE|STORY|ITEM|COPY))?\s*(?:[:–—-]|$)/,
];

/** A note that takes a story back. Its value is the line: kills name stories by slug, number or title. */
export const kill: Recogniser = {
  rule: "NP kill",
  zones: ["head", "ed-note"],
  find: (line) =>
    KILL.some((pattern) => pattern.test(line))
      ? [{ kind: "kill", start: 0, end: line.length, value: line.slice(0, 200), confidence: 0.95 }]
      : [],
};
