import { languageOf } from "../markup/language.ts";

/**
 * National versions of ISO 646: what stands on a teleprinter where ASCII has brackets and braces (DIN 66003,
 * SEN 850200 B, NS 4551-1 and DS 2089).
 */
const VERSIONS = [
  { languages: ["de"], letters: { "[": "Ä", "\\": "Ö", "]": "Ü", "{": "ä", "|": "ö", "}": "ü", "~": "ß" } },
  { languages: ["sv"], letters: { "[": "Ä", "\\": "Ö", "]": "Å", "{": "ä", "|": "ö", "}": "å" } },
  { languages: ["nb", "da"], letters: { "[": "Æ", "\\": "Ø", "]": "Å", "{": "æ", "|": "ø", "}": "å" } },
] as const;

/** A letter stands inside a word; brackets and table bars do not. */
const INSIDE_WORD = /\p{L}[[\]{}\\|~](?=\p{L})/gu;
/** A figure column, a link in Markdown or a stray brace makes one or two; a text in such a language one in two lines. */
const FEWEST = 4;

const spell = (text: string, letters: Readonly<Record<string, string>>) =>
  text.replace(/[[\]{}\\|~]/g, (char) => letters[char] ?? char);

/**
 * Reads 7-bit copy in a national version of ISO 646: only where its signs stand inside words, again and again, and one
 * version alone makes the language that it belongs to. Lengths do not change. `repair` names the version.
 */
export function nationalLetters(text: string): { text: string; repair?: string } {
  if (/[\u0080-\uFFFF]/.test(text) || (text.match(INSIDE_WORD)?.length ?? 0) < FEWEST) return { text };
  const read = VERSIONS.flatMap(({ languages, letters }) => {
    const spelled = spell(text, letters);
    const language = languageOf(spelled);
    return languages.some((one) => one === language) ? [{ text: spelled, repair: `iso-646-${language}-assumed` }] : [];
  });
  return read.length === 1 && read[0] ? read[0] : { text };
}
