import type { Answer, Table } from "../functions/desk/answer.ts";
import { textTable } from "./text-table.ts";

/** Wider cells push the next column off a screen; the whole text is in `--json`. The last column has the rest of the line. */
const WIDEST = { before: 90, last: 400 } as const;

/**
 * What would move the cursor, colour the screen or turn the line around: control characters, and the marks that change
 * the direction of text. Headlines are other people's words.
 */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu;

/** A cell as it may be shown on a terminal. */
export function cellText(text: string, isLast = false): string {
  const line = text.replace(UNPRINTABLE, " ").trim();
  const widest = isLast ? WIDEST.last : WIDEST.before;
  return line.length > widest ? `${line.slice(0, widest - 1).toWellFormed()}…` : line;
}

/** Tables as text, one under the other. */
export function tablesText(tables: readonly Table[]): string {
  return tables
    .map((table) => [...(table.title === undefined ? [] : [table.title]), linesOf(table)].join("\n"))
    .join("\n\n");
}

function linesOf({ head, rows, none }: Table): string {
  if (rows.length === 0) return none ?? "None.";
  const names = head.some((name) => name !== "") ? [[...head]] : [];
  return textTable([...names, ...rows.map((row) => row.map((cell, at) => cellText(cell, at === head.length - 1)))]);
}

/** An answer for people. */
export function answerText({ tables, says = [] }: Answer): string {
  return [...(tables.length > 0 ? [tablesText(tables)] : []), ...(says.length > 0 ? [says.join("\n")] : [])].join(
    "\n\n",
  );
}
