import type { FileOutcome } from "./file-outcome.ts";

const HEADINGS = ["file", "state", "why", "announced"] as const;
const GAP = "  ";
/** A column that is wider pushes the next one off a screen. */
const WIDEST = 60;

function announced({ notices }: FileOutcome): string {
  return notices.map(({ topic, event }) => `${event} on ${topic}`).join(", ") || "nothing";
}

function rowsOf(outcome: FileOutcome): string[][] {
  const { file, items, problems } = outcome;
  const rows = items.map(({ state, findings }) => [
    file,
    state,
    findings.join(" ") || "no finding",
    announced(outcome),
  ]);
  for (const { code } of problems) rows.push([file, "refused", code, announced(outcome)]);
  return rows.length === 0 ? [[file, "nothing in it", "", announced(outcome)]] : rows;
}

/** The outcomes as a table for people: a row an item, then the sentences that say what to do about problems. */
export function outcomeLines(outcomes: readonly FileOutcome[]): string[] {
  const rows = [[...HEADINGS], ...outcomes.flatMap(rowsOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.min(WIDEST, Math.max(...rows.map((row) => (row[column] ?? "").length))),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
  const sentences = outcomes.flatMap(({ file, problems }) => problems.map(({ message }) => `${file}: ${message}`));
  return [...lines, ...new Set(sentences)];
}
