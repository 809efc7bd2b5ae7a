import { embargoTime } from "./embargo-time.ts";
import type { Line } from "./line.ts";
import type { Hit, Recogniser } from "./recogniser.ts";

/** What may stand before the words: marks, and whom the note speaks to. */
const OPENING =
  "^\\W{0,6}(?:(?:(?:note|attention|memo) to )?(?:the )?(?:eds|editors?|desks?|newsrooms?)(?:['’]s?)?(?: note)?\\s?[:._–—-]{1,3}\\s{0,2})?";
const UNTIL = "\\s*(?::|[-–—]{1,2}|\\buntil\\b|\\btill?\\b|\\bto\\b|\\bfor\\b|$)\\s*";
const REST = "(.{0,160})$";
const opened = (words: string) => new RegExp(`${OPENING}${words}\\s*:?\\s*${REST}`, "iu");

/** How each language opens the line; the group is what it says of the time. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(
    `${OPENING}(?:strictly )?(?:under )?(?:strict )?embargo(?:ed)?(?: for release| copy| material)?${UNTIL}(?:release\\s*)?(?:at\\s+|until\\s+)?${REST}`,
    "iu",
  ),
  opened(
    "(?:strictly embargoed[.!]? )?(?:not for (?:public )?(?:release|publication|broadcast|use) (?:before|until|till|prior to)|hold for release(?: until| till)?|for release (?:at|on|after)|no publication before|do not publish before)",
  ),
  // German: Sperrfrist, gesperrt bis, frei ab, Sendesperrfrist.
  opened(
    "(?:(?:sende)?sperrfrist|gesperrt bis|sperrvermerk|embargo bis|frei (?:für|ab)(?=.{0,40}\\d)|nicht vor(?=.{0,40}\\d))",
  ),
  // French, Italian, Spanish, Portuguese.
  opened(
    "(?:(?:sous |strict )?embargo(?: strict)?,? jusqu['’ ](?:à|au|a)|sous embargo|ne pas (?:diffuser|publier) avant)",
  ),
  opened(
    "(?:(?:sotto )?embargo fino (?:al?l?|alle|a)|sotto embargo|non (?:diffondere|pubblicare) prima (?:del?l?|delle))",
  ),
  opened(
    "(?:(?:con embargo|embargad[oa]|embargo)(?: hasta)(?: el| las?)?|no (?:difundir|publicar) antes de(?:l| las?)?)",
  ),
  opened("(?:(?:sob embargo|embargad[oa]|embargo)(?: até)(?: às?| ao?)?|não (?:divulgar|publicar) antes de)"),
  // Dutch, Norwegian, Danish, Swedish, Finnish, Polish.
  opened("(?:(?:onder )?embargo tot(?: en met)?|niet (?:publiceren|gebruiken) (?:voor|vóór)(?=.{0,40}\\d))"),
  opened("(?:(?:sperrefrist|sperret til|klausulert til|klausul(?:eret)? (?:til|indtil)|embargo (?:til|indtil)))"),
  opened(
    "(?:(?:embargo (?:till|t\\.o\\.m\\.)|publiceras (?:tidigast|ej före)|spärrtid|embargo,? julkaisuvapaa|julkaisuvapaa|embargo do))",
  ),
  // Russian, Arabic.
  opened("(?:эмбарго до|не публиковать до|محظور النشر (?:حتى|قبل)|حظر النشر حتى)"),
];
/** The word alone, in capitals: held without a time. */
const BARE = /^\W{0,6}(?:STRICTLY )?(?:UNDER )?EMBARGO(?:ED)?\W{0,6}$/;
/** A head line without a time or capitals is a headline about an embargo, not one. */
const TIMED =
  /\d|(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|gmt|utc|bst|e[sd]t|ce[sd]?t|further notice|auf weiteres|nouvel ordre|nuevo aviso)(?!\p{L})/iu;
/** A headline too has figures: what a sentence says of goods and years is news. */
const NEWS =
  /(?<!\p{L})(?:arms|oil|trade|export|import|weapons|gas|waffen|öl|armes|pétrole|petróleo|armas|petrolio|armi)[- ]embargo|embargo(?:ed)? (?:on|against|of|gegen|sur|contre|contra|su|mot|tegen)(?!\p{L})|^\W{0,6}embargo(?:ed)? (?:to|for|until|till) (?:the |a )?(?:end|last|continue|remain|stay|be)\b/iu;
const CAPITALS =
  /\b(?:EMBARGO(?:ED)?|NOT FOR (?:PUBLIC )?RELEASE|HOLD FOR RELEASE|SPERRFRIST|SOUS EMBARGO|EMBARGAD[OA])\b/;
/** Openings that are no word of the news in any case. */
const TRADE =
  /^\W{0,6}(?:sende)?sperrfrist|^\W{0,6}gesperrt bis|^\W{0,6}sperrefrist|^\W{0,6}julkaisuvapaa|^\W{0,6}(?:hold|not) for (?:public )?release/i;

/** A line at the top that holds the copy until a time. Its value is that time; '' when it gives none. */
export const embargo: Recogniser = {
  rule: "NP embargo",
  zones: ["head", "ed-note"],
  find: (line) => hits(line.text, 0, line),
};

/** The same inside a note to the desk: a sentence of it. */
export const embargoNote: Recogniser = {
  rule: "NP embargo-note",
  zones: ["ed-note"],
  find: (line) => {
    if (hits(line.text, 0, line).length > 0) return [];
    return line.sentences.flatMap(({ start, text }) => hits(text, start, line)).slice(0, 1);
  },
};

function hits(text: string, at: number, { text: whole, written }: Line): Hit[] {
  const match = OPENINGS.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if ((!match && !BARE.test(text)) || NEWS.test(text)) return [];
  const told = match?.[1] ?? "";
  if (!TIMED.test(told) && !CAPITALS.test(text) && !TRADE.test(text)) return [];
  const spelled = spelledTime(told === "" ? "" : told);
  const value = embargoTime(spelled, written) ?? spelled;
  const end = at === 0 ? whole.length : at + text.length;
  return [{ kind: "embargo", start: at, end, value, confidence: 0.95 }];
}

/** `STRICTLY EMBARGOED. Not for release until noon`: the time stands behind the second opening. */
const AGAIN =
  /^.{0,40}?(?:not for (?:public )?(?:release|publication|broadcast|use) (?:before|until|till|prior to)|hold for release(?: until| till)?|for release (?:at|on|after)|until|till|bis|jusqu'au|hasta)\s+/i;

function spelledTime(told: string): string {
  const words = told.replace(/^[\s.:,–—-]{1,6}/, "").replace(AGAIN, "");
  return words.trim().replace(/[\s.*!)\]–—-]{1,20}$/, "");
}
