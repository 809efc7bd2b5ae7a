import type { Passage } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import { escapeHtml } from "../../markup/escape-html.ts";
import type { Removed } from "../../record/provenance.ts";
import { textPassages } from "../../wire/text-passages.ts";
import { wireBlocks } from "../../wire/wire-blocks.ts";
import type { CopyLine } from "./copy-lines.ts";
import { headOf } from "./head.ts";

/** The text of a message in its layout. */
export interface Layout {
  passages: Passage[];
  removed: Removed[];
  keywords?: string;
  /** Who signs the story at its foot, such as `Kyodo`. */
  credit?: string;
  /** Whether the text says itself that it ends. */
  hasEnd: boolean;
}

const END_MARK = /^END$/;
const CREDIT = /^==? ?(\p{L}[\p{L} ]{1,30})$/u;

const blocksOf = (lines: readonly CopyLine[]) => wireBlocks(lines, { continues: ({ goesOn }) => goesOn });

const subhead = ({ text, span }: CopyLine): Passage => ({
  role: "subhead",
  text,
  html: `<h3>${escapeHtml(text)}</h3>`,
  span,
});

/** The text between one caret line and the next, with that caret line as its subhead. */
function sectionsOf(lines: readonly CopyLine[]): { head?: CopyLine; text: CopyLine[] }[] {
  const sections: { head?: CopyLine; text: CopyLine[] }[] = [{ text: [] }];
  for (const line of lines) {
    if (line.isHeaded) sections.push({ head: line, text: [] });
    else sections.at(-1)?.text.push(line);
  }
  return sections;
}

function bodyOf(lines: readonly CopyLine[], copy: string): Passage[] {
  // A message of caret lines alone is a list, not a row of subheads without text.
  if (lines.every(({ isHeaded }) => isHeaded)) return textPassages(blocksOf(lines), copy, false);
  const sections = sectionsOf(lines);
  const opening = sections.findIndex(({ text }) => text.length > 0);
  return sections.flatMap(({ head, text }, at) => [
    ...(head ? [subhead(head)] : []),
    ...textPassages(blocksOf(text), copy, at === opening),
  ]);
}

/** Lays out the lines of a message's text: its head, then paragraphs, subheads and tables in their order. */
export function layout(lines: readonly CopyLine[], copy: string): Layout {
  const head = headOf(lines);
  const below = lines.slice(head.lines);
  const isMark = ({ text }: CopyLine) => END_MARK.test(text) || CREDIT.test(text);
  const credit = below.map(({ text }) => CREDIT.exec(text)?.[1]).find((name) => name !== undefined);
  const published = textPassages(blocksOf(head.published), copy, false);
  const { passages, removed } = cutNonPublic([
    ...head.passages,
    ...published,
    ...bodyOf(
      below.filter((line) => !isMark(line)),
      copy,
    ),
  ]);
  return {
    passages,
    removed,
    ...(head.keywords === undefined ? {} : { keywords: head.keywords }),
    ...(credit === undefined ? {} : { credit }),
    hasEnd: lines.some(isMark),
  };
}
