import type { Span } from "../record/span.ts";

/** The control characters of ISO 646 that frame a wire message. */
const SOH = "\x01";
const STX = "\x02";
const ETX = "\x03";
const EOT = "\x04";

/** One message of a wire: places in the file's text. */
export interface WireMessage {
  /** From the start of heading, or of the file, up to the text. */
  header: Span;
  /** The text; it ends at the end-of-text mark. */
  text: Span;
  /** What follows the text: time of transmission, end of transmission. */
  trailer: Span;
  /** Whether a start-of-text mark parts header and text. */
  hasText: boolean;
  /** Whether the text's end is marked: without a mark something may be missing. */
  hasEnd: boolean;
}

function messageAt(copy: string, start: number, end: number): WireMessage {
  const message = copy.slice(start, end);
  const stx = message.indexOf(STX);
  const textStart = stx < 0 ? message.length : stx + 1;
  const marks = [ETX, EOT].map((sign) => message.indexOf(sign, textStart)).filter((at) => at >= 0);
  const textEnd = Math.min(message.length, ...marks);
  return {
    header: [start, start + (stx < 0 ? message.length : stx)],
    text: [start + textStart, start + textEnd],
    trailer: [start + Math.min(textEnd + 1, message.length), end],
    hasText: stx >= 0,
    hasEnd: marks.length > 0,
  };
}

/** The messages of a file in order: each starts at a start-of-heading mark; a file without one is one message. */
export function wireMessages(copy: string): WireMessage[] {
  const starts: number[] = [];
  for (let at = copy.indexOf(SOH); at >= 0; at = copy.indexOf(SOH, at + 1)) starts.push(at);
  if (starts.length === 0) return [messageAt(copy, 0, copy.length)];
  return starts.map((start, index) => messageAt(copy, start + 1, starts[index + 1] ?? copy.length));
}
