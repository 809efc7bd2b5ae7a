import type { Hit, Recogniser } from "./recogniser.ts";
import { asksPermission, FORBIDDEN_USE, isReserved, sendsForPermission } from "./reserved-words.ts";
import { isOfItself, isReported, wordsOf } from "./sentences.ts";

const NOT =
  /\b(?:may|must|can|shall) ?not be\b|\bno part of\b|\b(?:not to be|nor be|(?:is|are) (?:strictly )?(?:prohibited|forbidden))\b|\bonly with\b/i;
const USE =
  /\b(?:published|broadcast(?:ed)?|rewritten|redistributed|republished|reproduced|copied|reprinted|resold|republication|reproduction|redistribution|re-?publishing|copying|re-?used|used(?! (?:to|as|for (?:train|text|commercial|advert)))|shared|distributed|transmitted)\b/i;
/** The same, said to the reader. */
const YOU_MAY_NOT =
  /\b(?:may|must|can|shall) ?not (?:re-?publish|reproduce|copy|re-?distribute|reprint|resell|broadcast)\b|^(?:please )?(?:do not|don't) (?:re-?publish|reproduce|copy|re-?distribute|re-?print|resell|share)\b/i;
/** A notice that begins with what it forbids. */
const PROHIBITED =
  /^(?:any |all )?(?:unauthori[sz]ed )?(?:re-?publication|reproduction|re-?distribution|re-?use|copying|re-?printing|syndication)\b.{0,80}\b(?:prohibited|forbidden|illegal|not (?:permitted|allowed))\b/i;
/** Use by one person is no publication. */
const PERSONAL =
  /\b(?:for )?(?:your )?(?:personal|private|individual|internal|home)(?:(?:,| and| or|, and)? (?:non-?commercial|private|domestic))? use only\b|\bonly for (?:your )?(?:personal|private) use\b/i;
/** The line says whose the rights are, so that it speaks of its own. */
const OWN = /\bcopyright\b|©|\(c\)/i;
/** What mails say of themselves is no term of publication. */
const CONFIDENTIAL =
  /\bconfidential\b|\bvertraulich\b|\bconfidentiel|\bconfidencial|\b(?:intended|addressed) (?:only|solely|exclusively)?\s?(?:for|to) the (?:named )?(?:addressee|recipient)/i;

/** A reservation of rights: not a prohibition, but a licence is needed, which an agreement in force gives. */
export const reserved: Recogniser = {
  rule: "NP all-rights-reserved",
  zones: ["tail", "ed-note", "terms"],
  find: ({ text: line, sentences }) => {
    const isOwn = OWN.test(line) || isReserved(line);
    const isMail = CONFIDENTIAL.test(line);
    return sentences.flatMap((sentence): Hit[] => {
      const { text } = sentence;
      if (isReported(text)) return [];
      if (isReserved(text)) return [{ kind: "reserved", ...wordsOf(sentence), confidence: 0.97 }];
      if (isMail || !isForbidden(text, isOwn)) return [];
      const value = asksPermission(text) || sendsForPermission(text) ? { value: "without-permission" } : {};
      return [{ kind: "no-redistribution", ...wordsOf(sentence), confidence: 0.95, ...value }];
    });
  },
};

function isForbidden(text: string, isOwn: boolean): boolean {
  if (YOU_MAY_NOT.test(text) || PROHIBITED.test(text) || PERSONAL.test(text)) return true;
  if ((NOT.test(text) || asksPermission(text)) && USE.test(text))
    return isOfItself(text) || isOwn || asksPermission(text);
  if (sendsForPermission(text) && (isOfItself(text) || isOwn || isTerse(text))) return true;
  return FORBIDDEN_USE.some((pattern) => pattern.test(text)) && (isOwn || asksPermission(text) || isTerse(text));
}

/** Characters of a sentence that is a notice for its shortness; news of a ban says whose and when. */
const TERSE = 110;
const isTerse = (text: string) => text.length <= TERSE && !/\d/.test(text);
