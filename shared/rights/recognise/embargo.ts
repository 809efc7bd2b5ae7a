import { EMBARGO_ENDS, EMBARGO_OPENINGS, OF_ITSELF, RELEASE_DAYS } from "./embargo-openings.ts";
import { embargoTime } from "./embargo-time.ts";
import { firstMatch } from "./first-match.ts";
import type { Line } from "./line.ts";
import type { Hit, Recogniser } from "./recogniser.ts";
import { isReported } from "./sentences.ts";

/** The word alone, in capitals: held without a time. */
const BARE = /^\W{0,6}(?:STRICTLY |STRICT |PRESS |NEWS |MEDIA )?(?:UNDER )?EMBARGO(?:ED)?\W{0,6}$/;
/** A head line without a time or capitals is a headline about an embargo, not one. */
const TIMED =
  /\d|(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams)tags?(?:ausgaben?)?|mittwochs?(?:ausgaben?)?|sonn(?:abend|tag)s?(?:ausgaben?)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:maan|dins|donder|vrij|zater|zon)dag|woensdag|(?:man|tirs|ons|tors|fre|lør|lör|søn|sön|tis)dag|noon|midnight|gmt|utc|bst|e[sd]t|ce[sd]?t|further notice|auf weiteres|nouvel ordre|nuevo aviso)(?!\p{L})/iu;
/** A headline too has figures: what a sentence says of goods and years is news. */
const NEWS =
  /(?<!\p{L})(?:arms|oil|trade|export|import|weapons|gas|waffen|öl|armes|pétrole|petróleo|armas|petrolio|armi)[- ]embargo|embargo(?:ed)? (?:on|against|of|gegen|sur|contre|contra|su|mot|tegen)(?!\p{L})|^\W{0,6}embargo(?:ed)? (?:to|for|until|till) (?:the |a )?(?:end|last|continue|remain|stay|be)\b/iu;
const CAPITALS =
  /\b(?:EMBARGO(?:ED)?|NOT FOR (?:PUBLIC )?RELEASE|HOLD FOR RELEASE|SPERRFRIST|SOUS EMBARGO|EMBARGAD[OA])\b/;
/** Openings that are no word of the news in any case. */
const TRADE =
  /^\W{0,6}(?:sende)?sperrfrist|^\W{0,6}gesperrt bis|^\W{0,6}sperrefrist|^\W{0,6}julkaisuvapaa|^\W{0,6}(?:hold|not) for (?:public )?release/i;

/** One of them is in every line that is an embargo. */
const HOLDING = [...EMBARGO_OPENINGS, BARE, ...EMBARGO_ENDS, ...RELEASE_DAYS];

/** Characters of a line at the end of a text that is nothing but an embargo. */
const SHORT = 120;

/**
 * A line at the top, or in terms, that holds the copy until a time; at the end of the text one in capitals, or in words
 * that are none of the news. Its value is that time; '' when it gives none.
 */
export const embargo: Recogniser = {
  rule: "NP embargo",
  zones: ["head", "ed-note", "terms"],
  needs: HOLDING,
  find: (line) => hits(line.text, 0, line),
};

/** The same at the end of a text, where news of embargoes stands too. */
export const embargoTail: Recogniser = {
  rule: "NP embargo-tail",
  zones: ["tail"],
  needs: [CAPITALS, TRADE],
  find: (line) =>
    line.text.length <= SHORT && (CAPITALS.test(line.text) || TRADE.test(line.text)) ? hits(line.text, 0, line) : [],
};

/** The same inside a note to the desk: a sentence of it. */
export const embargoNote: Recogniser = {
  rule: "NP embargo-note",
  zones: ["ed-note", "terms"],
  needs: HOLDING,
  find: (line) => {
    if (hits(line.text, 0, line).length > 0) return [];
    return line.sentences.flatMap(({ start, text }) => hits(text, start, line)).slice(0, 1);
  },
};

function hits(text: string, at: number, { text: whole, written }: Line): Hit[] {
  const told = toldBy(text, written);
  if (told === undefined || NEWS.test(text)) return [];
  if (!TIMED.test(told) && !CAPITALS.test(text) && !TRADE.test(text)) return [];
  const spelled = spelledTime(told);
  const value = embargoTime(spelled, written) ?? spelled;
  const end = at === 0 ? whole.length : at + text.length;
  return [{ kind: "embargo", start: at, end, value, confidence: 0.95 }];
}

/** What a line that holds copy says of the time; undefined for any other line. */
function toldBy(text: string, written: string | undefined): string | undefined {
  const first = (patterns: readonly RegExp[]) => firstMatch(patterns, text)?.[1];
  const opened = first(EMBARGO_OPENINGS);
  // A sentence that says who says so is news of somebody's embargo.
  if (opened !== undefined) return OF_ITSELF.test(text) && isReported(text) ? undefined : opened;
  if (BARE.test(text)) return "";
  const ends = first(EMBARGO_ENDS);
  if (ends !== undefined) return ends;
  const released = first(RELEASE_DAYS);
  return released !== undefined && isAhead(spelledTime(released), written) ? released : undefined;
}

function isAhead(spelled: string, written: string | undefined): boolean {
  const time = embargoTime(spelled, written);
  return time !== undefined && (written === undefined || time.slice(0, 10) > written.slice(0, 10));
}

/** `STRICTLY EMBARGOED. Not for release until noon`: the time stands behind the second opening. */
const AGAIN =
  /^.{0,40}?(?:not for (?:public )?(?:release|publication|broadcast|use) (?:before|until|till|prior to)|hold for release(?: until| till)?|for release (?:at|on|after)|until|till|bis|jusqu'au|hasta)\s+/i;

function spelledTime(told: string): string {
  const words = told.replace(/^[\s.:,–—-]{1,6}/, "").replace(AGAIN, "");
  return words.trim().replace(/[\s.*!)\]–—-]{1,20}$/, "");
}
