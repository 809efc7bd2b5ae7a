import { embargoTime } from "./embargo-time.ts";
import type { Hit, Recogniser } from "./recogniser.ts";

/** `No use/digital display after 01/Feb/2016 19:04`, `Not to be published after 3 March 2026`. */
const AFTER =
  /\b(?:no (?:digital |online |broadcast |editorial )?(?:use|usage|access|display)(?:\/[\p{L} ]{1,30}?)?|not (?:to be|for) (?:used|use|published|publication|displayed|accessed)) after ([\p{L}\d][\p{L}\d :,./-]{3,50})/giu;

/** A day after which a note forbids the use. What counts from another day (`after 14 days`) is left for a person. */
export const useUntil: Recogniser = {
  rule: "NP use-until",
  zones: ["ed-note", "terms"],
  find: ({ text, written }) =>
    Array.from(text.matchAll(AFTER)).flatMap((match): Hit[] => {
      const value = embargoTime((match[1] ?? "").trim().replace(/[.,:;-]+$/, ""), written);
      if (value === undefined) return [];
      return [
        { kind: "use-until", start: match.index, end: match.index + match[0].trimEnd().length, value, confidence: 0.9 },
      ];
    }),
};
