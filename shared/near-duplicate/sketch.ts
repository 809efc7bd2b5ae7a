/** Words that a run is made of: fewer are common phrases, more are lost to a sub-editor's first cut. */
const RUN = 8;
/** Words that are looked at: a longer text is a book. */
const MOST_WORDS = 20_000;
/** Least hashes kept: the share of two texts is then known to some 7 points (one over the root of their number, halved). */
const KEPT = 48;
/** Characters of one word that count; stops a "word" of a million. */
const LONGEST_WORD = 40;

/** A text by the least hashes of its runs of eight words (Broder's bottom-k sketch): enough to say how much two share. */
export interface Sketch {
  /** How many different runs there are. */
  runs: number;
  /** The least of their hashes, ascending: numbers below 2^53. */
  least: number[];
}

/** The sketch of a text; undefined for one too short to tell copy from chance. Case and punctuation do not count. */
export function sketchOf(text: string): Sketch | undefined {
  const words = wordsOf(text);
  if (words.length < 2 * RUN) return undefined;
  const hashes = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) hashes.add(hashOf(words.slice(at, at + RUN).join(" ")));
  return { runs: hashes.size, least: [...hashes].sort((a, b) => a - b).slice(0, KEPT) };
}

/** The estimated share of the runs of one text that the other has too, from 0 to 1. */
export function shareOf(own: Sketch, other: Sketch): number {
  const both = new Set(other.least);
  const union = [...new Set([...own.least, ...other.least])].sort((a, b) => a - b).slice(0, KEPT);
  const mine = new Set(own.least);
  const alike = union.filter((hash) => mine.has(hash) && both.has(hash)).length / (union.length || 1);
  // Of the union `alike` is shared; sizes of union and overlap follow from the two counts.
  const shared = (alike * (own.runs + other.runs)) / (1 + alike);
  return Math.min(1, shared / own.runs);
}

/** As many signs of a word as count: a pattern that takes a word of any length fails with all stack used by one of megabytes. */
const WORD = new RegExp(`[\\p{L}\\p{N}]{1,${LONGEST_WORD}}`, "gu");

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let end = -1;
  for (const { 0: word, index } of text.normalize("NFKC").toLowerCase().matchAll(WORD)) {
    const goesOn = index === end;
    end = index + word.length;
    if (goesOn) continue;
    words.push(word);
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

// Two multiplicative hashes of 32 bits, mixed as MurmurHash3 does; 53 bits of them are an exact number.
function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
