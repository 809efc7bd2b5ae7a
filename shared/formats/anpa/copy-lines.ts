import { cleanText } from "../../markup/clean-text.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import { picturedControls } from "../../wire/pictured-controls.ts";

/** A line of a message's text, freed of its typesetting codes. The row of a table opens with a bar, as its cells do. */
export interface CopyLine extends TextBlock {
  /** A caret opened it: a header line or, in the text, a subhead. */
  isHeaded: boolean;
  /** Whether it goes on with the line before: in copy with indents, a line without one does. */
  goesOn: boolean;
}

/** More semicolons than any sentence has: the tabs of a table. */
const FEWEST_TABS = 3;
/** Quad codes at a line's end: left and centre. */
const QUADS = new Set("<=");
/** A backspace opens the row of a table; record and unit separators part its cells; DLE is a space inside a cell. */
const ROW = /␈\s*$/;
const CELL_END = /[␞␟][␞␟\s]*/;
/** Two header lines may share one line of the file: `^*9006< ^AP-Top-Headlines,0176<`. */
const NEXT_HEADED = /<[ \t]+(?=\^)/;
const LOOK_BACK = 4;

function withoutQuads(text: string): string {
  let end = text.length;
  while (end > 0 && QUADS.has(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end).trimEnd();
}

/** Teletype spellings: `{` for a half, underscores for a dash, two accents or apostrophes for quotation marks. */
function typeset(text: string): string {
  return text
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/(?<=^| )_(?= |$)/g, "—");
}

function rowOf(pictured: string): string | undefined {
  const line = withoutQuads(pictured.trimEnd());
  const cells = CELL_END.test(line) ? line.split(CELL_END) : line.split(";");
  if (cells.length < FEWEST_TABS) return undefined;
  const clean = cells.map((cell) => {
    const text = cleanText(cell.replace(/[␀-␟]/g, " ").replace(/^\s*\^/, ""));
    return typeset(text.replace(/(?<=^|\d)\{$/, "½")).replaceAll("|", "/");
  });
  return `| ${clean.join(" | ")} |`;
}

function halves(line: TextBlock, copy: string): TextBlock[] {
  const raw = copy.slice(...line.span);
  const found = NEXT_HEADED.exec(raw);
  if (!found) return [line];
  const [start, end] = line.span;
  const next = found.index + found[0].length;
  return [
    { ...line, text: cleanText(raw.slice(0, found.index + 1)), span: [start, start + found.index + 1] },
    { ...line, text: cleanText(raw.slice(next)), span: [start + next, end] },
  ];
}

/**
 * The lines of a message's text without their codes. `raw` is the file's text with its control characters, `copy` the
 * same without. Lines that a code ends, an indent or a caret opens are paragraph groups of their own.
 */
export function copyLines(lines: readonly TextBlock[], copy: string, raw: string): CopyLine[] {
  const read: CopyLine[] = [];
  let group = 0;
  let hasEnded = true;
  let blankGroup = -1;
  let wasRow = false;
  let isIndentedCopy = false;
  for (const line of lines.flatMap((one) => halves(one, copy))) {
    const [start, end] = line.span;
    const isCoded = ROW.test(picturedControls(raw.slice(Math.max(0, start - LOOK_BACK), start)));
    const row =
      isCoded || line.text.split(";").length > FEWEST_TABS ? rowOf(picturedControls(raw.slice(start, end))) : undefined;
    const isHeaded = row === undefined && line.text.startsWith("^");
    const opens = isHeaded || line.isIndented || hasEnded || line.group !== blankGroup;
    if (row === undefined ? opens : !wasRow) group += 1;
    if (opens) isIndentedCopy = line.isIndented;
    const text = row ?? typeset(withoutQuads(line.text.replace(/^\^+\s*/, "")));
    if (/[\p{L}\p{N}]/u.test(text)) read.push({ ...line, text, group, isHeaded, goesOn: !opens && isIndentedCopy });
    wasRow = row !== undefined;
    hasEnded = QUADS.has(line.text.at(-1) ?? "");
    blankGroup = line.group;
  }
  return read;
}
