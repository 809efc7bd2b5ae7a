import type { Passage } from "../../copy/item-copy.ts";
import { opensNonPublic } from "../../copy/non-public-heading.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import type { Removed } from "../../record/provenance.ts";
import { textPassages } from "../../wire/text-passages.ts";
import { wireBlocks } from "../../wire/wire-blocks.ts";
import { headOf } from "./head.ts";
import { type Notebook, notebookOf, notebookStart } from "./notebook.ts";

/** The text of a message in its layout: head, text, notebook, and what never leaves the desk. */
export interface Layout {
  passages: Passage[];
  lists: Notebook["lists"];
  removed: Removed[];
}

/** Initials of those who worked on a story, as its last line: `dpa hm bs wjh`, `bur-rs/jj/tw`. */
const SIGN_OFF = /^(?:[a-z]{2,5}(?:-[a-z]{2,4})?(?: [\p{Ll}\d/-]{1,9}){1,10}|[a-z]{2,4}(?:[-/][a-z0-9]{1,4}){1,6})$/u;
const MOST_SIGN_OFF = 60;

function isSignOff({ text }: TextBlock, agency: string | undefined): boolean {
  if (text.length > MOST_SIGN_OFF || !SIGN_OFF.test(text)) return false;
  return !text.includes(" ") || text.startsWith(`${agency?.toLowerCase() ?? "dpa"} `);
}

// The heading may be broken at the measure like any other sentence.
function closedFrom(lines: readonly TextBlock[]): number {
  return lines.findIndex(
    ({ text }, at) => opensNonPublic(text) || opensNonPublic(`${text} ${lines[at + 1]?.text ?? ""}`),
  );
}

const saysSomething = ({ text }: { text: string }) => /[\p{L}\p{N}]/u.test(text);

/**
 * Lays out the lines of a message's text. What is not for publication is cut from its heading to the end of the text,
 * and so are the initials of the desk: both name people.
 */
export function layout(lines: readonly TextBlock[], copy: string, agency: string | undefined): Layout {
  const head = headOf(lines);
  const below = lines.slice(head.lines);
  const heading = closedFrom(below);
  const open = heading < 0 ? below : below.slice(0, heading);
  const closed = heading < 0 ? [] : below.slice(heading);
  const last = open.at(-1);
  const isSigned = heading < 0 && last !== undefined && isSignOff(last, agency);
  const told = isSigned ? open.slice(0, -1) : open;
  const start = notebookStart(told);
  const text = start < 0 ? told : told.slice(0, start);
  const { notes, lists } = start < 0 ? { notes: [], lists: {} } : notebookOf(told.slice(start));
  return {
    passages: [...head.passages, ...textPassages(wireBlocks(text).filter(saysSomething), copy), ...notes],
    lists,
    removed: wireBlocks([...closed, ...(isSigned ? [last] : [])])
      .filter(saysSomething)
      .map(({ text: words, span }) => ({ reason: "not-for-publication", text: words, span })),
  };
}
