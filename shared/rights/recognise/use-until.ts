import { embargoTime } from "./embargo-time.ts";
import type { Hit, Recogniser } from "./recogniser.ts";
import { wordsOf } from "./sentences.ts";

/** `No use/digital display after 01/Feb/2016 19:04`, `Not to be published after 3 March 2026`. */
const AFTER =
  /\b(?:no (?:digital |online |broadcast |editorial )?(?:use|usage|access|display)(?:\/[\p{L} ]{1,30}?)?|not (?:to be|for) (?:used|use|published|publication|displayed|accessed)) after ([\p{L}\d][\p{L}\d :,./-]{3,50})/giu;

/** `Use until 1 February 2026`, `Rights expire on 3 March 2026`, `Keine Verwendung nach dem 3. März 2026`: the whole of a sentence. */
const UNTIL =
  /^(?:(?:for )?(?:use|usage|free(?: to use)?|verwendung|nutzung)(?: only| nur)? (?:until|till|up to|through|bis(?: zum)?)|(?:do not use|must not be used|may not be used) (?:after|beyond|past)|(?:(?:usage )?rights (?:expire|end)|licen[cs]e (?:expires|ends))(?: on)?|(?:keine (?:verwendung|nutzung)|nicht (?:zu )?verwenden) nach(?: dem)?) (.{4,60})$/i;

/** A day after which a note forbids the use. What counts from another day (`after 14 days`) is left for a person. */
export const useUntil: Recogniser = {
  rule: "NP use-until",
  zones: ["ed-note", "terms"],
  find: ({ text, sentences, written }) => [
    ...sentences.flatMap((sentence): Hit[] => {
      const { start, end } = wordsOf(sentence);
      const value = embargoTime(UNTIL.exec(text.slice(start, end))?.[1] ?? "", written);
      return value === undefined ? [] : [{ kind: "use-until", start, end, value, confidence: 0.9 }];
    }),
    ...Array.from(text.matchAll(AFTER)).flatMap((match): Hit[] => {
      const value = embargoTime((match[1] ?? "").trim().replace(/[.,:;-]+$/, ""), written);
      if (value === undefined) return [];
      return [
        { kind: "use-until", start: match.index, end: match.index + match[0].trimEnd().length, value, confidence: 0.9 },
      ];
    }),
  ],
};
