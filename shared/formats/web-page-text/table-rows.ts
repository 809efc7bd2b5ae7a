import { cleanText } from "../../markup/clean-text.ts";
import { escapeHtml } from "../../markup/escape-html.ts";
import type { TextBlock } from "../../markup/text-lines.ts";

/** The rows of a table in typed copy. */
export interface Table {
  /** Each row on a line, its cells parted by ` | `. */
  text: string;
  html: string;
}

interface Row {
  kind: "bars" | "tabs" | "columns";
  cells: { text: string; start: number; end: number }[];
}

/** Rows whose columns stand under one another; fewer may do so by chance. */
const FEWEST_ROWS = { bars: 2, tabs: 2, columns: 3 } as const;
/** A longer line is prose; the pattern below sees no more than this. */
const LONGEST_ROW = 400;
const CELL = /\S+(?: \S+)*/g;

function rowOf({ span: [start, end] }: TextBlock, copy: string): Row | undefined {
  const line = copy.slice(start, end);
  if (line.length > LONGEST_ROW || /[\r\n]/.test(line)) return undefined;
  if (line.split("|").length > 2) {
    const cells = line.replace(/^\|\s*|\s*\|$/g, "").split("|");
    return { kind: "bars", cells: cells.map((text) => ({ text: cleanText(text), start: 0, end: 0 })) };
  }
  if (line.includes("\t")) {
    return { kind: "tabs", cells: line.split(/\t+/).map((text) => ({ text: cleanText(text), start: 0, end: 0 })) };
  }
  // Sign by sign: to look for either line end would run through all of a text that has none of one kind.
  let lineStart = start;
  while (lineStart > 0 && start - lineStart < LONGEST_ROW && !/[\r\n]/.test(copy[lineStart - 1] ?? "")) lineStart -= 1;
  const cells = [...line.matchAll(CELL)].map(({ 0: text, index }) => {
    const from = start - lineStart + index;
    return { text: cleanText(text), start: from, end: from + text.length };
  });
  return cells.length > 1 ? { kind: "columns", cells } : undefined;
}

/** Columns stand under one another where all their cells begin, or all end, at one place. */
function isColumn(rows: readonly Row[], at: number): boolean {
  const starts = new Set(rows.map(({ cells }) => cells[at]?.start));
  const ends = new Set(rows.map(({ cells }) => cells[at]?.end));
  return starts.size === 1 || ends.size === 1;
}

function isTable(rows: readonly Row[]): boolean {
  const [first] = rows;
  if (!first || rows.length < FEWEST_ROWS[first.kind]) return false;
  return first.kind !== "columns" || first.cells.every((_, at) => at === 0 || isColumn(rows, at));
}

function tableOf(rows: readonly Row[]): Table {
  const cells = rows.map((row) => row.cells.map(({ text }) => text));
  const html = cells.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`).join("");
  return { text: cells.map((row) => row.join(" | ").trim()).join("\n"), html: `<table>${html}</table>` };
}

/** Blocks in a row that could be a table's, and the table that they are where that is beyond doubt. */
export interface Run {
  length: number;
  table?: Table;
}

/**
 * Looks at the blocks that follow a place, which `blockAt` gives by their distance from it: those of one group with as
 * many cells each, between bars or tabs, or in columns that stand under one another.
 */
export function runAt(blockAt: (distance: number) => TextBlock | undefined, copy: string): Run {
  const first = blockAt(0);
  const head = first && rowOf(first, copy);
  if (!first || !head) return { length: 1 };
  const rows = [head];
  for (let block = blockAt(1); block?.group === first.group; block = blockAt(rows.length)) {
    const row = rowOf(block, copy);
    if (row?.kind !== head.kind || row.cells.length !== head.cells.length) break;
    rows.push(row);
  }
  return { length: rows.length, ...(isTable(rows) ? { table: tableOf(rows) } : {}) };
}
