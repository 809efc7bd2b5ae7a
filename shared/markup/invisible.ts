/** Soft hyphens, word joiners, directions written into text, and the presentation forms of Latin ligatures. */
const INVISIBLE = /[\u00ad\u2060\u202a-\u202e\u2066-\u2069\u200c-\u200f\ufb00-\ufb06]/;
const SIGNS = /[\u00ad\u2060\u202a-\u202e\u2066-\u2069]/g;
/** Joiners shape other scripts; in Latin they only keep a ligature from being set. */
const LATIN_JOINERS = /(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/gu;
const MARKS = /[\u200e\u200f]/g;
const LIGATURES = /[\ufb00-\ufb06]/g;
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

// NFKC spells a ligature in letters, so that the same words compare equal before and after.
const lettersOf = (text: string) =>
  text
    .normalize("NFKC")
    .match(/[\p{L}\p{N}]/gu)
    ?.join("") ?? "";

/**
 * Text without signs that nobody sees, which would hide a word from a pattern or turn a line around, and with ligatures
 * spelled in letters. Direction marks stay in text that is written from the right. Where a letter would be lost the
 * text comes back as it was.
 */
export function withoutInvisible(text: string): string {
  if (!INVISIBLE.test(text)) return text;
  const spelled = text
    .replace(SIGNS, "")
    .replace(LATIN_JOINERS, "")
    .replace(LIGATURES, (sign) => sign.normalize("NFKC"));
  const clean = RIGHT_TO_LEFT.test(text) ? spelled : spelled.replace(MARKS, "");
  return lettersOf(clean) === lettersOf(text) ? clean : text;
}

/** The repairs that cleaning makes in a text, by code, for its provenance. */
export function invisibleRepairs(text: string): string[] {
  return [
    ...(/\u00ad/.test(text) ? ["soft-hyphens-removed"] : []),
    ...(/[\ufb00-\ufb06]/.test(text) ? ["ligatures-spelled"] : []),
    ...(/[\u2060\u202a-\u202e\u2066-\u2069]/.test(text) ? ["invisible-signs-removed"] : []),
  ];
}
