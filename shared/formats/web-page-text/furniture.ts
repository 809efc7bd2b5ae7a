import { isChrome, isDateNote } from "../../markup/site-lines.ts";
import type { TextBlock } from "../../markup/text-lines.ts";
import { copyMark } from "./copy-marks.ts";
import { lineUrl } from "./line-kinds.ts";
import type { Placed } from "./placed.ts";

/** What is no part of any article: addresses, a site's furniture, a typist's marks; undefined for words. */
export function furniture(block: TextBlock, isBeforeHeadline: boolean): Placed | undefined {
  if (lineUrl(block.text)) return { role: "url", block };
  if (isChrome(block.text)) return { role: isBeforeHeadline ? "navigation" : "site-chrome", block };
  if (isDateNote(block.text)) return { role: "site-chrome", block };
  return copyMark(block.text) ? { role: "copy-mark", block } : undefined;
}
