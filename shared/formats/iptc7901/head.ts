import type { Passage } from "../../copy/item-copy.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import type { Span } from "../../record/span.ts";
import { wireByline } from "../../wire/byline.ts";
import { changeNamed } from "../../wire/change-named.ts";
import { datelineOf } from "../../wire/dateline.ts";
import { isDeskLine } from "../../wire/desk-line.ts";
import { runsOn } from "../../wire/wire-blocks.ts";

/** The lines above the text: what they are, and how many they were. */
export interface Head {
  passages: Passage[];
  lines: number;
}

/** An equals sign ends the head; it stands within the first lines or the message has none. */
const END = /\s*=$/;
const LOOK_LINES = 14;
/** Without the sign, the head is the first group when that is no longer than this. */
const LONGEST_GROUP = 6;
/** A headline breaks where a teleprinter's line is full. */
const MEASURE = 69;
const MOST_KEY_WORDS = 5;

interface Entry {
  text: string;
  span: Span;
}

function headLength(lines: readonly TextBlock[]): number {
  const marked = lines.slice(0, LOOK_LINES).findIndex(({ text }) => END.test(text));
  if (marked >= 0) return marked + 1;
  const first = lines.filter(({ group }) => group === lines[0]?.group);
  const isHead = first.length <= LONGEST_GROUP && !first.some(({ text }) => datelineOf(text));
  return isHead ? first.length : 0;
}

const isOpen = ({ text }: Entry) => text.startsWith("(") && !/\)$/.test(text);

/** A note in parentheses goes on to its closing one; a headline that fills its line goes on in the next. */
function entriesOf(lines: readonly TextBlock[]): Entry[] {
  const entries: Entry[] = [];
  let isFull = false;
  for (const { text, span } of lines) {
    const previous = entries.at(-1);
    if (previous && (isOpen(previous) || isFull)) {
      previous.text += ` ${text.replace(END, "")}`;
      previous.span = [previous.span[0], span[1]];
    } else entries.push({ text: text.replace(END, ""), span });
    const next = lines[lines.findIndex((line) => line.span === span) + 1];
    isFull = next !== undefined && !next.text.startsWith("(") && runsOn(text, next.text, MEASURE);
  }
  return entries.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Capitals alone are a take key where a headline follows: `REFILE`, `2ND LEAD`, `3RD NET`. */
function isTakeKey(text: string, next: Entry | undefined): boolean {
  const isShort = text === text.toUpperCase() && text.split(" ").length <= MOST_KEY_WORDS;
  if (!isShort) return false;
  return changeNamed(text) !== undefined || (next !== undefined && wireByline(next.text) === undefined);
}

/**
 * Reads the head of a message's text: take keys and notes in parentheses, headline, byline. A line behind the headline
 * that is neither is a standfirst.
 */
export function headOf(lines: readonly TextBlock[]): Head {
  const length = headLength(lines);
  const entries = entriesOf(lines.slice(0, length));
  const passages: Passage[] = [];
  let hasHeadline = false;
  for (const [at, { text, span }] of entries.entries()) {
    if (/^\(.*\)$/.test(text) || isDeskLine(text) || (!hasHeadline && isTakeKey(text, entries[at + 1]))) {
      passages.push({ role: "ed-note", text, span });
    } else if (hasHeadline && wireByline(text)) passages.push({ role: "byline", text, span });
    else {
      passages.push({ role: hasHeadline ? "standfirst" : "headline", text, span });
      hasHeadline = true;
    }
  }
  return { passages, lines: length };
}
