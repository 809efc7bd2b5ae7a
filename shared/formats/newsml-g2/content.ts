import type { Passage } from "../../copy/item-copy.ts";
import { htmlBlocks } from "../../markup/html-blocks.ts";
import { type MarkupBlock, markupBlocks } from "../../markup/markup-blocks.ts";
import { textBlocks } from "../../markup/text-blocks.ts";
import type { NewsType } from "../../record/article.ts";
import type { Removed } from "../../record/provenance.ts";
import { innerMarkup, type MarkupVocabulary } from "../../xml/element-markup.ts";
import { elementAt, elementsBelow, elementsIn, textIn } from "../../xml/elements.ts";
import { type Figure, withoutFigures } from "../../xml/figures.ts";
import { NITF_VOCABULARY } from "../../xml/nitf-vocabulary.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { withoutNonPublic } from "./ed-notes.ts";
import type { G2Item } from "./g2-item.ts";
import { withoutRepeatedHeader } from "./page-header.ts";

const HTML: MarkupVocabulary = { apart: new Set(["nav", "title"]) };
const BARE_MARKUP = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|table|strong|em|b|i|a|span|blockquote|pre)\b[^<>]*>/i;

const isPlain = ({ local }: XmlElement) => local === "inlineData";

/** Files that are written into an item as letters and figures, and pictures: no words. */
const isFile = (inline: XmlElement): boolean =>
  attributeOf(inline, "encoding") !== undefined ||
  /^(?:image|audio|video)\//i.test(attributeOf(inline, "contenttype") ?? "");

/** Renderings of the same text for other wires are not read twice: of all inline content the richest is the text. */
function bestOf(all: readonly XmlElement[]): XmlElement | undefined {
  const said = all.filter((one) => !isFile(one) && wordsOf(one) !== undefined);
  return (
    said.find((one) => !isPlain(one)) ??
    said.find((one) => /\btext\b/.test(attributeOf(one, "rendition") ?? "")) ??
    said[0]
  );
}

function blocksOfMarkup(
  item: XmlElement,
  inline: XmlElement,
  taken: XmlElement[],
  figures: Figure[] | undefined,
): MarkupBlock[] {
  const whole = withoutRepeatedHeader(withoutNonPublic(inline, taken), item);
  const public_ = figures ? withoutFigures(whole, figures) : whole;
  const nitf = elementsBelow(public_, "body.content")[0];
  if (nitf) return markupBlocks(innerMarkup(nitf, NITF_VOCABULARY));
  const body = elementAt(public_, "html", "body") ?? elementAt(public_, "body") ?? public_;
  return markupBlocks(innerMarkup(body, HTML));
}

/** The text of an item, sanitised, the pictures that stand in it, and what was kept apart from it. */
export interface Content {
  passages: Passage[];
  figures: Figure[];
  removed: Removed[];
}

/** Reads the text of an item. The picture in an item that is a picture is the item, and stays in its words. */
export function contentOf({ element, at }: G2Item, type: NewsType): Content {
  const figures: Figure[] = [];
  const set = elementAt(element, "contentSet");
  const inline = bestOf(elementsIn(set).filter(({ local }) => /^inline(?:XML|Data)$/.test(local)));
  if (!inline) return { passages: [], figures, removed: [] };
  const pointer = `${at}/contentSet/${inline.local}`;
  if (isPlain(inline)) {
    const text = textIn(inline);
    const isMarkup = /html|xml/i.test(attributeOf(inline, "contenttype") ?? "") || BARE_MARKUP.test(text);
    const passages = isMarkup
      ? htmlBlocks(text).map(({ kind, html, text: words }): Passage => ({ role: kind, text: words, html, pointer }))
      : textBlocks(text).map(({ text: words }): Passage => ({ role: "paragraph", text: words, pointer }));
    return { passages, figures, removed: [] };
  }
  const taken: XmlElement[] = [];
  const isText = type === "text" || type === "composite";
  const blocks = blocksOfMarkup(element, inline, taken, isText ? figures : undefined);
  return {
    figures,
    passages: blocks.map(({ kind, html, text }) => ({ role: kind, text, html, pointer })),
    removed: taken.flatMap((part) => {
      const text = wordsOf(part);
      return text ? [{ reason: "not-for-publication" as const, text, pointer }] : [];
    }),
  };
}
