import type { ItemCopy } from "../copy/item-copy.ts";
import type { Problem } from "../copy/problem.ts";
import type { TextBlock } from "../markup/text-lines.ts";
import { linesWithin } from "./wire-blocks.ts";
import { type WireMessage, wireMessages } from "./wire-messages.ts";

/** More messages than this in one file are refused: each becomes a record of its own. */
export const MAX_MESSAGES = 1000;

/** A message in its parts: lines with their places in the file. */
export interface MessageParts {
  header: readonly TextBlock[];
  text: readonly TextBlock[];
  trailer: readonly TextBlock[];
  /** Whether the end of the text is marked. */
  hasEnd: boolean;
}

/** What a format adds: how a message without control characters falls into its parts, and how one is read. */
export interface MessageReader {
  bareParts(lines: readonly TextBlock[]): Pick<MessageParts, "header" | "text">;
  /** Undefined for a message that says nothing. */
  itemOf(parts: MessageParts): ItemCopy | undefined;
}

function partsOf({ header, text, trailer, hasEnd }: WireMessage, copy: string): MessageParts {
  return {
    header: linesWithin(copy, header),
    text: linesWithin(copy, text),
    trailer: linesWithin(copy, trailer),
    hasEnd,
  };
}

/**
 * Reads the messages of a file, each for itself: `raw` is its text, `copy` the same without control characters. What
 * is no item is a problem with its place; it never loses its neighbours.
 */
export function readMessages(raw: string, copy: string, { bareParts, itemOf }: MessageReader) {
  const messages = wireMessages(raw);
  const items: ItemCopy[] = [];
  const problems: Problem[] = [];
  if (messages.length > MAX_MESSAGES) {
    problems.push({ code: "TOO_MANY_ITEMS", detail: `${messages.length}, the limit is ${MAX_MESSAGES}` });
    return { items, problems };
  }
  const isFramed = raw.includes("\x01");
  for (const message of messages) {
    const parts = isFramed
      ? partsOf(message, copy)
      : { ...bareParts(linesWithin(copy, [0, copy.length])), trailer: [], hasEnd: false };
    const item = itemOf(parts);
    const detail = message.hasText || !isFramed ? "a message without text" : "a message that ends in its header";
    if (item) items.push(item);
    else problems.push({ code: "NO_ARTICLE_TEXT", detail, where: String(message.header[0]) });
  }
  return { items, problems };
}
