/** Words that a hanging hyphen waits for: `Ein- und Ausgang`, `pre- or postwar`. */
const CONJUNCTION =
  /^(?:and|or|to|und|oder|bzw|bis|sowie|et|ou|y|o|e|u|en|of|og|och|eller|samt|i|lub|oraz|ja|tai|sekä)(?!\p{L})/iu;
const HYPHENATED = /(?<!\p{L})(\p{L}+)-$/u;
const WORD = /^\p{L}+/u;
/** Characters of a line's end that are looked at: no word is longer. */
const LOOK = 80;

/** Tells whether a word, in small letters, stands elsewhere in the same text. */
export type IsKnown = (word: string) => boolean;

/** A line of a paragraph; `isBroken` when a soft hyphen ended it. */
export interface Line {
  text: string;
  isBroken?: true;
}

/** Whether the next line goes on with the word, and whether without its hyphen. */
function seam({ text, isBroken }: Line, next: string, isKnown: IsKnown): "blank" | "none" | "no-hyphen" {
  if (isBroken) return "none";
  const end = text.slice(-LOOK);
  const [, stem] = HYPHENATED.exec(end) ?? [];
  const [rest] = WORD.exec(next) ?? [];
  if (stem === undefined || rest === undefined) return /\d-$/.test(end) && /^\d/.test(next) ? "none" : "blank";
  if (CONJUNCTION.test(next)) return "blank";
  const isOneWord = isKnown(`${stem}${rest}`.toLowerCase()) && !isKnown(`${stem}-${rest}`.toLowerCase());
  return isOneWord ? "no-hyphen" : "none";
}

/**
 * The lines of a paragraph as one. Words are parted by a blank but where a hyphen at a line's end says that they are
 * one: it stays, for a compound and a broken word look alike, unless the text itself spells the word without it.
 */
export function joinLines(lines: readonly Line[], isKnown: IsKnown = () => false): string {
  return lines
    .map((line, at) => {
      const next = lines[at + 1];
      const how = next ? seam(line, next.text, isKnown) : "none";
      if (how === "blank") return `${line.text} `;
      return how === "none" ? line.text : line.text.slice(0, -1);
    })
    .join("");
}

/** The words of a text, compounds with their hyphens, looked up as they are first asked for. */
export function wordsKnownIn(text: string): IsKnown {
  let known: Set<string> | undefined;
  return (word) => {
    known ??= new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
    return known.has(word);
  };
}
