/** A line with what typesetting adds taken out, for patterns to look at, and the way back to the words as they stand. */
export interface FoldedLine {
  text: string;
  /** Offsets in the original of a range of the folded text. */
  original(start: number, end: number): readonly [start: number, end: number];
}

// Soft hyphens, zero width and bidi controls, Arabic vowel marks and tatweel stand inside words and mean nothing there.
const INVISIBLE =
  "\\u00AD\\u034F\\u061C\\u0640\\u064B-\\u0652\\u0670\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF";
// PDF's ligatures, presentation forms of Arabic, full-width letters.
const COMPATIBILITY = "\\uFB00-\\uFB06\\uFB50-\\uFDFB\\uFE70-\\uFEFC\\uFF01-\\uFF5E";
const SPACE = "\\t\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";
const QUOTES = "\\u2018-\\u201F\\u2032\\u2033\\u02BC";
const HYPHENS = "\\u2010\\u2011";
const ODD = new RegExp(`[${INVISIBLE}${COMPATIBILITY}${SPACE}${QUOTES}${HYPHENS}]|\\p{M}`, "u");
// A letter and its combining marks; a text of marks alone is cut, so that no piece is long.
const PIECE = /[^\p{M}]\p{M}{0,8}|\p{M}{1,8}/gsu;

const REPLACED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`[${INVISIBLE}]`, "gu"), ""],
  [new RegExp(`[${SPACE}]`, "gu"), " "],
  [/[\u2018-\u201B\u2032\u02BC]/g, "'"],
  [/[\u201C-\u201F\u2033]/g, '"'],
  [new RegExp(`[${HYPHENS}]`, "gu"), "-"],
];

/**
 * Folds a line: NFC, ligatures spelled out, blanks of any kind a space, straight quotes, invisible characters gone.
 * Takes time linear in the line; a line that needs none of it comes back as it is.
 */
export function foldLine(line: string): FoldedLine {
  if (!ODD.test(line)) return { text: line, original: (start, end) => [start, end] };
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of line.matchAll(PIECE)) {
    const folded = foldPiece(piece);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + piece.length);
    }
    text += folded;
  }
  return {
    text,
    original: (start, end) => {
      const from = starts[start] ?? line.length;
      return [from, end > start ? (ends[end - 1] ?? line.length) : from];
    },
  };
}

function foldPiece(piece: string): string {
  if (!ODD.test(piece)) return piece;
  let folded = new RegExp(`[${COMPATIBILITY}]`, "u").test(piece) ? piece.normalize("NFKC") : piece.normalize("NFC");
  for (const [pattern, by] of REPLACED) folded = folded.replace(pattern, by);
  return folded;
}
