import { isChrome, isDateAlone, isDateNote } from "../../markup/site-lines.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import { isEdNote } from "./line-kinds.ts";
import { isReleaseLine } from "./release-lines.ts";

/** Lines above a text that are looked at: the menus of a large site have some hundred. */
const MOST_LINES = 300;
/** A headline has more words than an entry of a menu. */
const FEWEST_HEADLINE_WORDS = 4;
/** Scripts without blanks between words: so many letters are as long. */
const FEWEST_LETTERS = 10;
/** Fewer entries than this are a kicker, or a short headline with its standfirst. */
const FEWEST_ENTRIES = 2;
const SHORTEST_PROSE = 60;
const FEWEST_PROSE_WORDS = 8;

const endsSentence = (text: string) => /[.!?…。]["'”’»)\]]*$/u.test(text);
const wordsOf = (text: string) => text.split(" ");
const isLong = (text: string) =>
  wordsOf(text).length >= FEWEST_HEADLINE_WORDS || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{10}/u.test(text);
const isProse = (text: string) =>
  endsSentence(text) &&
  ((text.length >= SHORTEST_PROSE && wordsOf(text).length >= FEWEST_PROSE_WORDS) ||
    (isLong(text) && wordsOf(text).length < FEWEST_HEADLINE_WORDS && text.length > FEWEST_LETTERS * 2));

/** `Actualités Économie Vidéos Opinions`: entries of a menu that were copied into one line. */
const isRow = (text: string, next: string | undefined) =>
  next !== undefined && !isLong(next) && wordsOf(text).every((word) => /^\p{Lu}/u.test(word));

/**
 * How many blocks at the top of a page are its menus. None where no line is known to be a site's, for lists of results
 * and tables begin with short lines too; and none where no line below them is as long as headlines are, so that a short
 * headline is never taken for an entry.
 */
export function menuLength(blocks: readonly TextBlock[]): number {
  const text = blocks.slice(0, MOST_LINES).findIndex((block) => isProse(block.text));
  const above = blocks.slice(0, text < 0 ? 0 : text).map((block) => block.text);
  if (!above.some(isChrome)) return 0;
  const isKnown = (line: string) =>
    isChrome(line) || isDateNote(line) || isDateAlone(line) || isEdNote(line) || isReleaseLine(line);
  const own = above.map((line, at) => ({ line, at })).filter(({ line }) => !isKnown(line));
  const first = own.findIndex(({ line }, index) => isLong(line) && !isRow(line, own[index + 1]?.line));
  const entries = own.slice(0, Math.max(0, first));
  const isMenu = entries.length >= FEWEST_ENTRIES || entries.every(({ line }) => wordsOf(line).length === 1);
  return first > 0 && isMenu ? (own[first]?.at ?? 0) : 0;
}
