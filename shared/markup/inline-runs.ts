import { cleanText } from "./clean-text.ts";
import { escapeHtml } from "./escape-html.ts";

/** An inline element that is open around a run: how it is opened and closed. */
export interface Wrapper {
  open: string;
  close: string;
}

/** A piece of a line: words inside their wrappers, or a line break. */
export interface Run {
  path: readonly Wrapper[];
  text: string;
  isBreak: boolean;
}

function sharedDepth(a: readonly Wrapper[], b: readonly Wrapper[]): number {
  let depth = 0;
  while (depth < a.length && a[depth] === b[depth]) depth += 1;
  return depth;
}

// A single space stays as it is, and is no match.
const BLANKS = /[\s\u200b\u2060\uFEFF\0]{2,}|[^\S ]|[\u200b\u2060\uFEFF\0]/g;
const spaced = (text: string) => text.replace(BLANKS, " ");
const isBlank = (run: Run) => run.isBreak || !/[^\s\u200b\u2060\uFEFF\0]/.test(run.text);

/** Runs without the blanks and breaks at either end. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  let start = 0;
  let end = runs.length;
  while (start < end && isBlank(runs[start] as Run)) start += 1;
  while (end > start && isBlank(runs[end - 1] as Run)) end -= 1;
  return runs.slice(start, end);
}

/** A line of runs as sanitised markup and as clean text; undefined when it says nothing. */
export function inlineMarkup(runs: readonly Run[]): { html: string; text: string } | undefined {
  const kept = trimmed(runs);
  if (kept.length === 0) return undefined;
  const parts: string[] = [];
  let path: readonly Wrapper[] = [];
  // Blanks that meet across runs are one blank, as on a reader's page.
  let endsBlank = false;
  for (const run of kept) {
    const words: string = endsBlank ? spaced(run.text).trimStart() : spaced(run.text);
    if (words === "" && !run.isBreak) continue;
    endsBlank = !run.isBreak && words.endsWith(" ");
    const depth = sharedDepth(path, run.path);
    for (const { close } of path.slice(depth).reverse()) parts.push(close);
    for (const { open } of run.path.slice(depth)) parts.push(open);
    path = run.path;
    parts.push(run.isBreak ? "<br>" : escapeHtml(words));
  }
  for (const { close } of [...path].reverse()) parts.push(close);
  return { html: parts.join("").trim(), text: cleanText(kept.map((run) => (run.isBreak ? " " : run.text)).join("")) };
}
