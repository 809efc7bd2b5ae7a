import { htmlPassages } from "../../copy/html-passages.ts";
import type { Passage } from "../../copy/item-copy.ts";
import type { Fault } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import type { Fields, Notes } from "../../json/notes.ts";
import { escapeHtml } from "../../markup/escape-html.ts";
import { textBlocks } from "../../markup/text-blocks.ts";
import type { Removed } from "../../record/provenance.ts";
import { isNitf, nitfStory } from "../../xml/nitf-story.ts";
import { type Text, textsOf } from "./texts.ts";

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** A body: its paragraphs, and what a NITF document in it states beside them. */
export interface Body {
  passages: Passage[];
  statements: Statement[];
  faults: Fault[];
  removed: Removed[];
  /** Bylines that stand in a NITF's head. */
  by: string[];
}

const bodyOf = (passages: Passage[]): Body => ({ passages, statements: [], faults: [], removed: [], by: [] });

function blocksOf({ value, isMarkup, pointer }: Text): Body {
  if (!isMarkup) return bodyOf(textBlocks(value).map(({ text }) => ({ role: "paragraph", text, pointer })));
  if (!isNitf(value)) return bodyOf(htmlPassages(value, pointer));
  const story = nitfStory(value, pointer);
  if (!story) {
    // Its head may have held terms: what cannot be parsed may not pass as if it had none.
    const faults: Fault[] = [
      { kind: "unreadable", source: "item-structured", pointer, reason: "NITF that is not well formed" },
    ];
    return { ...bodyOf(htmlPassages(value, pointer)), faults };
  }
  const { blocks, statements, by, notForPublication } = story;
  return {
    passages: blocks.map(({ kind, html, text }) => ({ role: kind, text, html, pointer })),
    statements,
    faults: [],
    removed: notForPublication.map((text) => ({ reason: "not-for-publication", text, pointer })),
    by,
  };
}

/** Letters of a body up to which another body's lines are sought within its paragraphs, and not only as whole ones. */
const SOUGHT_WITHIN = 200_000;

/** Tells whether passages say a text already, however either is broken into paragraphs. */
function saidIn(passages: readonly Passage[]): (text: string) => boolean {
  const blocks = passages.map(({ text }) => letters(text));
  const whole = new Set(blocks);
  const all = blocks.join("");
  return (text) => whole.has(letters(text)) || (all.length <= SOUGHT_WITHIN && all.includes(letters(text)));
}

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;

function bestOf(texts: readonly Text[]): Text | undefined {
  const main = texts.filter(({ role }) => role === "main");
  return main.find(({ isMarkup }) => isMarkup) ?? texts.find(({ isMarkup }) => isMarkup) ?? main[0] ?? texts[0];
}

/**
 * The text of an item. Of several bodies the one with markup is read; what only another one says follows it, so that no
 * term stands unread in the body that was not chosen.
 */
export function bodyIn(fields: Fields, at: string, notes: Notes): Body {
  const texts = textsOf(fields, at, "body", notes);
  const best = bestOf(texts);
  if (!best) return bodyOf([]);
  const body = blocksOf(best);
  const { passages } = body;
  for (const other of texts) {
    if (other === best) continue;
    const said = saidIn(passages);
    const { passages: its, ...beside } = blocksOf(other);
    for (const passage of its) if (!said(passage.text)) passages.push(passage);
    body.statements.push(...beside.statements);
    body.faults.push(...beside.faults);
    body.removed.push(...beside.removed);
    body.by.push(...beside.by);
  }
  // What has markup has it throughout, or the marked-up body would lack a paragraph that the plain one has.
  const isWhole = !best.isMarkup || passages.every(({ html }) => html !== undefined);
  return isWhole
    ? body
    : { ...body, passages: passages.map((one) => ({ ...one, html: one.html ?? paragraph(one.text) })) };
}
