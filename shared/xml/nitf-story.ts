import type { Statement } from "../copy/statement.ts";
import { type MarkupBlock, markupBlocks } from "../markup/markup-blocks.ts";
import { innerMarkup } from "./element-markup.ts";
import { elementsBelow } from "./elements.ts";
import { NITF_STATED } from "./nitf-terms.ts";
import { NITF_VOCABULARY } from "./nitf-vocabulary.ts";
import { parseXml } from "./parse-xml.ts";
import { attributeOf, spacedWordsOf, wordsOf } from "./words.ts";

/** A NITF that another format carries as text: its story, its byline, and the terms of its own that only it may state. */
export interface NitfStory {
  blocks: MarkupBlock[];
  by: string[];
  statements: Statement[];
  /** Notes that are for the desk alone, and never for readers. */
  notForPublication: string[];
}

const WORDS: readonly (readonly [string, Statement["field"]])[] = [
  ["copyrite", "copyrightNotice"],
  ["rights", "usageTerms"],
  ["note", "edNote"],
];

/** A document's prologue, with a document type of its own: what is in front of the root may be long. */
const LOOK = 20_000;

/** Whether a text is a NITF document, or at least opens as one. */
export function isNitf(text: string): boolean {
  return /^\s*</.test(text) && /<nitf[\s>]/i.test(text.slice(0, LOOK));
}

/** Reads a NITF document inside of another; undefined where it cannot be parsed or has no text. */
export function nitfStory(text: string, pointer: string): NitfStory | undefined {
  const { root } = parseXml(text);
  const [content] = elementsBelow(root, "body.content");
  if (!root || !content) return undefined;
  const say = (field: Statement["field"], value: string | undefined, local: string): Statement[] =>
    value ? [{ field, value, source: "item-structured", pointer: `${pointer}//nitf//${local}` }] : [];
  const notes = elementsBelow(root, "note").filter(({ attributes }) => attributes.type === "npa");
  return {
    blocks: markupBlocks(innerMarkup(content, NITF_VOCABULARY)),
    by: elementsBelow(root, "byline").flatMap((byline) => spacedWordsOf(byline) ?? []),
    statements: [
      ...NITF_STATED.flatMap(([local, attribute, field]) =>
        elementsBelow(root, local).flatMap((element) => say(field, attributeOf(element, attribute), local)),
      ),
      ...WORDS.flatMap(([local, field]) =>
        elementsBelow(root, local)
          .filter((element) => !notes.includes(element))
          .flatMap((element) => say(field, wordsOf(element), local)),
      ),
    ],
    notForPublication: notes.flatMap((note) => wordsOf(note) ?? []),
  };
}
