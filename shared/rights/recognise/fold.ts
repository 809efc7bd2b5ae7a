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
// What one sign stands for another one for: the offsets stay.
const TYPESET: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`[${SPACE}]`, "g"), " "],
  [/[\u2018-\u201B\u2032\u02BC]/g, "'"],
  [/[\u201C-\u201F\u2033]/g, '"'],
  [new RegExp(`[${HYPHENS}]`, "g"), "-"],
];
const IS_TYPESET = new RegExp(`[${SPACE}${QUOTES}${HYPHENS}]`);
const IS_ODD = new RegExp(`[${INVISIBLE}${COMPATIBILITY}]|\\p{M}`, "u");
const IS_COMPATIBLE = new RegExp(`[${COMPATIBILITY}]`);
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]`, "g");
// What folds as one: a letter and its combining marks; a text of marks alone is cut, so that no piece is long.
const ODD_PIECE = new RegExp(`\\P{M}\\p{M}{1,8}|\\p{M}{1,8}|[${INVISIBLE}${COMPATIBILITY}]`, "gu");

/**
 * Folds a line: NFC, ligatures spelled out, blanks of any kind a space, straight quotes, invisible characters gone.
 * Takes time linear in the line; a line that needs none of it comes back as it is.
 */
export function foldLine(line: string): FoldedLine {
  const plain = IS_TYPESET.test(line) ? straightened(line) : line;
  return IS_ODD.test(plain) ? foldPieces(plain) : { text: plain, original: (start, end) => [start, end] };
}

function straightened(text: string): string {
  let plain = text;
  for (const [pattern, by] of TYPESET) plain = plain.replace(pattern, by);
  return plain;
}

function foldPieces(line: string): FoldedLine {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const keepTo = (end: number) => {
    text += line.slice(from, end);
    for (; from < end; from += 1) {
      starts.push(from);
      ends.push(from + 1);
    }
  };
  for (const { 0: piece, index } of line.matchAll(ODD_PIECE)) {
    keepTo(index);
    from = index + piece.length;
    const folded = foldPiece(piece);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(from);
    }
  }
  keepTo(line.length);
  return {
    text,
    original: (start, end) => {
      const at = starts[start] ?? line.length;
      return [at, end > start ? (ends[end - 1] ?? line.length) : at];
    },
  };
}

function foldPiece(piece: string): string {
  if (!IS_ODD.test(piece)) return piece;
  const normal = IS_COMPATIBLE.test(piece) ? piece.normalize("NFKC") : piece.normalize("NFC");
  return straightened(normal.replace(ALL_INVISIBLE, ""));
}
