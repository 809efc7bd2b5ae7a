import type { Recogniser } from "./recogniser.ts";

const WITHHOLD = [
  /(?:^|[^\p{L}])HOLD HOLD(?: HOLD)?(?:$|[^\p{L}])/u,
  /^\W{0,6}WITHHOLD\b/,
  /\b[Pp]lease (?:hold|withhold) (?:the )?(?:item|story|copy|article|photo)\b/,
];

/** A note that asks to hold the copy until further word. */
export const withhold: Recogniser = {
  rule: "NP withhold",
  zones: ["head", "ed-note"],
  find: (line) =>
    WITHHOLD.some((pattern) => pattern.test(line))
      ? [{ kind: "withhold", start: 0, end: line.length, confidence: 0.95 }]
      : [],
};
