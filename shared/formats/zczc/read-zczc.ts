import type { ItemCopy } from "../../copy/item-copy.ts";
import type { Problem } from "../../copy/problem.ts";
import type { Span } from "../../record/span.ts";
import { blankControls } from "../../wire/blank-controls.ts";
import { MAX_MESSAGES } from "../../wire/read-messages.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";

const START = /(?<=^|[\r\n])[ \t\0]*ZCZC(?: ([A-Z]{2,4})(\d{0,4}))?[ \t]*(?=[\r\n])/g;

/** Reads the messages of a file, each from its start to the next. Spans count from the file's start. Never throws. */
export function readZczc({ text }: DecodedCopy): FormatReading {
  const copy = blankControls(text);
  const starts = [...copy.matchAll(START)];
  if (starts.length > MAX_MESSAGES) {
    return {
      items: [],
      problems: [{ code: "TOO_MANY_ITEMS", detail: `${starts.length}, the limit is ${MAX_MESSAGES}` }],
    };
  }
  const items: ItemCopy[] = [];
  const problems: Problem[] = [];
  for (const [at, start] of starts.entries()) {
    const span: Span = [start.index + start[0].length, starts[at + 1]?.index ?? copy.length];
    const item = itemOf(span, copy, start[1], start[2]);
    if (item) items.push(item);
    else problems.push({ code: "NO_ARTICLE_TEXT", detail: "a message without text", where: String(start.index) });
  }
  return { items, problems };
}
