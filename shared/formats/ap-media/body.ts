import { htmlPassages } from "../../copy/html-passages.ts";
import type { Passage } from "../../copy/item-copy.ts";
import type { Fault } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import { type Fields, isEmpty, isFields, keep, type Notes, step } from "../../json/notes.ts";
import { statementsOf } from "../../json/statements.ts";
import { markupBlocks } from "../../markup/markup-blocks.ts";
import { type Element, type Markup, markupTree } from "../../markup/markup-tree.ts";

/** An item's story, from the NITF that stands beside it or in its rendition. */
export interface Story {
  passages: Passage[];
  statements: Statement[];
  faults: Fault[];
  /** What the NITF has that the item may lack. */
  byline?: string;
}

/** Marks of terms, times and orders in the head of NITF, which is not read here. */
const HEAD_TERMS =
  /<(?:date\.release|date\.expire|doc\.rights|doc\.copyright|rights|ed-msg|correction)\b|\bmanagement-status\s*=/i;

/** The element of a tree that has a name, looked for in breadth. */
function elementNamed(children: readonly Markup[], name: string): Element | undefined {
  let level: readonly Markup[] = children;
  while (level.length > 0) {
    const elements = level.filter((child) => typeof child !== "string");
    const found = elements.find((element) => element.name === name);
    if (found) return found;
    level = elements.flatMap((element) => element.children);
  }
  return undefined;
}

/** The text of NITF in its markup, or of what was taken out of it. */
function passagesOfNitf(nitf: string, pointer: string): Passage[] {
  const content = /<body\.content\b/i.test(nitf) && elementNamed(markupTree(nitf) ?? [], "body.content");
  if (!content) return htmlPassages(nitf, pointer);
  return markupBlocks(content.children).map(({ kind, html, text }) => ({ role: kind, text, html, pointer }));
}

function faultsOf(nitf: string, pointer: string): Fault[] {
  if (!HEAD_TERMS.test(nitf)) return [];
  return [{ kind: "unreadable", source: "item-structured", pointer, reason: "terms in the head of NITF" }];
}

/** Reads the NITF of an item: whole, as markup of the text alone, or as an object of what was taken out of it. */
export function storyOf(raw: unknown, at: string, notes: Notes): Story | undefined {
  if (isEmpty(raw)) return undefined;
  if (typeof raw === "string") {
    return { passages: passagesOfNitf(raw, at), statements: [], faults: faultsOf(raw, at) };
  }
  if (!isFields(raw)) {
    keep(notes, at, raw);
    return undefined;
  }
  const { body_html: html, byline, ednote, ...rest } = raw;
  const pointer = step(at, "body_html");
  keep(notes, at, rest);
  const passages = typeof html === "string" ? passagesOfNitf(html, pointer) : [];
  const note: Passage[] =
    typeof ednote === "string" && ednote.trim() !== ""
      ? [{ role: "ed-note", text: ednote.replace(/\s+/g, " ").trim(), pointer: step(at, "ednote") }]
      : [];
  return {
    passages: [...passages, ...note],
    statements: statementsOf(withoutCredits(raw), at),
    faults: typeof html === "string" ? faultsOf(html, pointer) : [],
    ...(typeof byline === "string" && byline.trim() !== "" ? { byline: byline.trim() } : {}),
  };
}

const CREDITS = new Set(["source", "infosource", "byline"]);

function withoutCredits(raw: Fields): Fields {
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !CREDITS.has(name)));
}
