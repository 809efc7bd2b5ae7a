import type { Span } from "../record/span.ts";
import { cleanText } from "./clean-text.ts";

/** One line that says something, or several joined; `span` leaves out the white space around it. */
export interface TextBlock {
  text: string;
  span: Span;
  /** Number of its paragraph group: lines with no blank line between them share it. */
  group: number;
  /** Whether the line stands indented, as the first line of a paragraph does on the wire. */
  isIndented: boolean;
  /** Whether the line ends in a soft hyphen: its last word goes on in the next. */
  isBroken?: true;
}

const LINE = /([^\r\n\f\v\u0085\u2028\u2029]*)(\r\n|[\r\n\f\v\u0085\u2028\u2029]|$)/g;
const BLANK = /^[\s\0\u200b\u2060\uFEFF]*$/;

/** The lines of a text that are not blank, in order, with their place in it. Takes every line end there is. */
export function textLines(text: string): TextBlock[] {
  const lines: TextBlock[] = [];
  let group = 0;
  let isAfterBlank = false;
  for (const match of text.matchAll(LINE)) {
    const line = match[1] ?? "";
    if (BLANK.test(line)) {
      isAfterBlank = true;
      continue;
    }
    if (isAfterBlank && lines.length > 0) group += 1;
    isAfterBlank = false;
    const start = match.index + line.search(/[^\s\0\u200b\u2060\uFEFF]/);
    let length = line.length;
    // From the end, sign by sign: a pattern would begin anew at each of a million blanks inside the line.
    while (BLANK.test(line[length - 1] ?? "x")) length -= 1;
    const end = match.index + length;
    lines.push({
      text: cleanText(line),
      span: [start, end],
      group,
      isIndented: /^(?: {2,}|\t)/.test(line),
      ...(line[length - 1] === "\u00ad" ? { isBroken: true } : {}),
    });
  }
  return lines;
}
