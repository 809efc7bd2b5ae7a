import { RULES } from "../../../shared/rights/rules/index.ts";
import type { FileOutcome } from "./file-outcome.ts";

const HEADINGS = ["file", "state", "why", "announced"] as const;
const GAP = "  ";
/** A column that is wider pushes the next one off a screen. */
const WIDEST = 60;

function announced({ notices }: FileOutcome): string {
  return notices.map(({ topic, event }) => `${event} on ${topic}`).join(", ") || "nothing";
}

const WORDS = new Map(RULES.map(({ id, code }) => [id as string, code.toLowerCase().replaceAll("_", " ")]));

/** The gravest finding in words, and how many there are beside it: the receipt names the gravest first. */
function why(findings: readonly string[]): string {
  const [first, ...others] = findings;
  if (first === undefined) return "no finding";
  const words = `${first} ${WORDS.get(first) ?? ""}`.trim();
  return others.length === 0 ? words : `${words}, +${others.length}`;
}

function rowsOf(outcome: FileOutcome): string[][] {
  const { file, items, problems } = outcome;
  const told = announced(outcome);
  const rows = items.map(({ state, findings }) => [file, state, why(findings), told]);
  const codes = [...new Set(problems.map(({ code }) => code))];
  if (codes.length > 0) rows.push([file, items.length === 0 ? "refused" : "refused in part", codes.join(" "), told]);
  return rows.length === 0 ? [[file, "nothing in it", "", told]] : rows;
}

/** Sentences on one file: more of them push the table off a screen. */
const MAX_SENTENCES = 5;

function sentencesOn({ file, problems }: FileOutcome): string[] {
  const sentences = [...new Set(problems.map(({ message }) => `${file}: ${message}`))];
  const omitted = sentences.length - MAX_SENTENCES;
  if (omitted <= 0) return sentences;
  return [...sentences.slice(0, MAX_SENTENCES), `${file}: and ${omitted} more; --json lists them all.`];
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
  return [...lines, ...new Set(outcomes.flatMap(sentencesOn))];
}
