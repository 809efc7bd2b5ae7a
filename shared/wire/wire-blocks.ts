import { escapeHtml } from "../markup/escape-html.ts";
import { joinLines } from "../markup/join-lines.ts";
import { type TextBlock, textLines } from "../markup/text-lines.ts";
import type { Span } from "../record/span.ts";

/** A paragraph, a list item or a table of a wire message, its lines joined. */
export interface WireBlock {
  kind: "prose" | "table";
  /** Clean text; the rows of a table each on a line, its cells parted by ` | `. */
  text: string;
  html: string;
  span: Span;
  /** Number of its paragraph group, as in `TextBlock`. */
  group: number;
  /** How many lines of the copy it was made of. */
  lines: number;
}

/** A line longer than this was not broken by a teleprinter (69 characters) and ends its paragraph. */
const WIDEST = 80;
/** Lines of copy that is short altogether tell no measure; a teleprinter's is never narrower. */
const NARROWEST = 60;

const ITEM = /^(?:[+*•·] ?\S|[-–] ?\[)/u;
const isRow = (text: string) => text.startsWith("|");
const firstWord = (text: string) => text.split(" ", 1)[0] ?? "";

/** The measure that a text was broken at: its longest line, those apart that no teleprinter broke. */
export function measureOf(lines: readonly TextBlock[]): number {
  return lines.reduce(
    (longest, { text }) => (text.length <= WIDEST && !isRow(text) ? Math.max(longest, text.length) : longest),
    NARROWEST,
  );
}

/** Whether a line goes on in the next: the next word had no room in the measure. */
export function runsOn(line: string, next: string, measure: number): boolean {
  return line.length <= WIDEST && line.length + 1 + firstWord(next).length > measure;
}

const cellsOf = (row: string) =>
  row
    .replace(/^\|\s*|\s*\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());

function tableOf(rows: readonly TextBlock[]): Pick<WireBlock, "text" | "html"> {
  const cells = rows.map(({ text }) => cellsOf(text));
  const html = cells.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`).join("");
  return { html: `<table>${html}</table>`, text: cells.map((row) => row.join(" | ").trim()).join("\n") };
}

function blockOf(lines: readonly TextBlock[], isTable: boolean): WireBlock {
  const [first, last] = [lines[0], lines.at(-1)];
  const said = isTable ? tableOf(lines) : { text: joinLines(lines), html: "" };
  return {
    kind: isTable ? "table" : "prose",
    ...said,
    html: said.html || `<p>${escapeHtml(said.text)}</p>`,
    span: [first?.span[0] ?? 0, last?.span[1] ?? 0],
    group: first?.group ?? 0,
    lines: lines.length,
  };
}

/** What parts paragraphs in a wire's copy, apart from a blank line and a line that ends early. */
export interface Breaks<Line extends TextBlock> {
  /** Whether a line opens a paragraph of its own. */
  opens?: (line: Line) => boolean;
  /** Whether a line goes on with the one before it, however long that is. */
  continues?: (line: Line) => boolean;
}

/**
 * The blocks of a message's text: lines that were broken at the measure are joined, table rows are gathered, all else
 * stays a block of its own.
 */
export function wireBlocks<Line extends TextBlock>(
  lines: readonly Line[],
  { opens = () => false, continues = () => false }: Breaks<Line> = {},
): WireBlock[] {
  const measure = measureOf(lines);
  const blocks: WireBlock[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open[0]) blocks.push(blockOf(open, isRow(open[0].text)));
    open = [];
  };
  for (const line of lines) {
    const previous = open.at(-1);
    const isNext = previous !== undefined && previous.group === line.group && isRow(previous.text) === isRow(line.text);
    const isForced = isNext && !ITEM.test(line.text) && runsOn(previous.text, line.text, measure);
    const goesOn = isNext && !opens(line) && (isRow(line.text) || continues(line) || isForced);
    if (!goesOn) close();
    open.push(line);
  }
  close();
  return blocks;
}

/** The lines of a part of the file, their spans counted from the file's start. */
export function linesWithin(copy: string, [start, end]: Span): TextBlock[] {
  return textLines(copy.slice(start, end)).map((line) => ({
    ...line,
    span: [line.span[0] + start, line.span[1] + start],
  }));
}
