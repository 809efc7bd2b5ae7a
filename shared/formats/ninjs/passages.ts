import { htmlPassages } from "../../copy/html-passages.ts";
import type { Passage } from "../../copy/item-copy.ts";
import { type Fields, type Notes, step } from "../../json/notes.ts";
import { cleanText } from "../../markup/clean-text.ts";
import { escapeHtml } from "../../markup/escape-html.ts";
import { textBlocks } from "../../markup/text-blocks.ts";
import { distinct, type Text, textsOf } from "./texts.ts";

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function blocksOf({ value, isMarkup, pointer }: Text): Passage[] {
  if (!isMarkup) return textBlocks(value).map(({ text }) => ({ role: "paragraph", text, pointer }));
  return htmlPassages(value, pointer);
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
 * The paragraphs of a body. Of several bodies the one with markup is read; what only another one says follows it, so
 * that no term stands unread in the body that was not chosen.
 */
export function bodyPassages(fields: Fields, at: string, notes: Notes): Passage[] {
  const texts = textsOf(fields, at, "body", notes);
  const best = bestOf(texts);
  if (!best) return [];
  const passages = blocksOf(best);
  for (const other of texts) {
    if (other === best) continue;
    const said = saidIn(passages);
    for (const passage of blocksOf(other)) if (!said(passage.text)) passages.push(passage);
  }
  // What has markup has it throughout, or the marked-up body would lack a paragraph that the plain one has.
  return best.isMarkup
    ? passages.map((passage) => ({ ...passage, html: passage.html ?? paragraph(passage.text) }))
    : passages;
}

/** The texts above a body, in the order of an article: note to the desk, headline, standfirst. */
export function topPassages(fields: Fields, at: string, notes: Notes): Passage[] {
  const name = "edNote" in fields ? "edNote" : "ednote";
  const edNote = fields[name];
  const passages: Passage[] = [];
  if (typeof edNote === "string" && edNote.trim() !== "") {
    passages.push({ role: "ed-note", text: cleanText(edNote), pointer: step(at, name) });
  }
  for (const kind of ["headline", "description"] as const) {
    const role = kind === "headline" ? "headline" : "standfirst";
    for (const { value, pointer } of distinct(textsOf(fields, at, kind, notes))) {
      passages.push({ role, text: value, pointer });
    }
  }
  return passages;
}
