import { htmlBlocks } from "../markup/html-blocks.ts";
import type { Passage } from "./item-copy.ts";

/** The paragraphs and subheads of a body in HTML, or in markup like it, in reading order. */
export function htmlPassages(html: string, pointer: string): Passage[] {
  return htmlBlocks(html).map(({ kind, html: block, text }) => ({ role: kind, text, html: block, pointer }));
}
