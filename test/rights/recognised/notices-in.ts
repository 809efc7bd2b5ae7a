import type { Passage } from "../../../shared/copy/item-copy.ts";
import type { Notice } from "../../../shared/copy/notice.ts";
import { recognise } from "../../../shared/rights/recognise/recognise.ts";

const STORY = ["Ferry sails again", "The ferry sailed.", "It was late.", "Nobody minded.", "The board will meet."];
/** `last` is near the top of a short story, `end` is the end of a long one. */
export type Place = "first" | "middle" | "last" | "end" | "caption" | "ed-note";

/** What is recognised in a line that stands in a place of an otherwise plain story, written on 4 January 2026. */
export function noticesIn(place: Place, text: string, html?: string): Notice[] {
  const role = place === "caption" || place === "ed-note" ? place : "paragraph";
  const isLong = place === "middle" || place === "end";
  const story = isLong ? [...Array<string>(8).fill("The wind rose."), ...STORY] : STORY;
  const at = { first: 0, middle: 8, last: story.length, end: story.length, caption: 1, "ed-note": 0 }[place];
  const lines: Passage[] = story.map((line) => ({ role: "paragraph", text: line }));
  lines.splice(at, 0, { role, text, ...(html ? { html } : {}), ...(role === "caption" ? { part: "picture-1" } : {}) });
  return recognise(lines, [], "2026-01-04T10:00:00Z");
}

/** The same, each as `kind` or `kind: value`. */
export function kindsIn(place: Place, text: string, html?: string): string[] {
  return noticesIn(place, text, html).map(({ kind, value }) => (value === undefined ? kind : `${kind}: ${value}`));
}
