import type { Passage, PassageRole } from "../../copy/item-copy.ts";
import { htmlBlocks } from "../../markup/html-blocks.ts";
import { type MarkupBlock, markupBlocks } from "../../markup/markup-blocks.ts";
import { textBlocks } from "../../markup/text-blocks.ts";
import { innerMarkup, type MarkupVocabulary } from "../../xml/element-markup.ts";
import { elementAt, elementsBelow, elementsIn, textIn } from "../../xml/elements.ts";
import { type Figure, withoutFigures } from "../../xml/figures.ts";
import { NITF_VOCABULARY } from "../../xml/nitf-vocabulary.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { formalName, roleOf } from "./component.ts";

const BARE_MARKUP = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|table|strong|em|b|i|a|span|blockquote|pre)\b[^<>]*>/i;
const PAGE: MarkupVocabulary = { apart: new Set(["nav", "title", "style"]) };

/** What the text of a component is in the layout of the article, by its role; any other is the body. */
const ROLES: Readonly<Record<string, PassageRole>> = {
  title: "headline",
  headline: "headline",
  subheadline: "standfirst",
  caption: "caption",
};

/** A block of text as it is read: its role in a body, with its markup where it had any. */
type Block = Pick<Passage, "role" | "text" | "html">;

const fromMarkup = (blocks: readonly MarkupBlock[]): Block[] =>
  blocks.map(({ kind, text, html }) => ({ role: kind, text, html }));
const fromText = (text: string): Block[] => textBlocks(text).map((block) => ({ role: "paragraph", text: block.text }));

function blocksOf(data: XmlElement, figures: Figure[] | undefined): Block[] {
  if (elementsIn(data).length === 0) {
    const text = textIn(data);
    return BARE_MARKUP.test(text) ? fromMarkup(htmlBlocks(text)) : fromText(text);
  }
  const nitf = elementsBelow(data, "body.content");
  if (nitf.length > 0) return nitf.flatMap(nitfBlocks);
  const html = elementAt(data, "html");
  if (html) {
    const body = elementAt(html, "body") ?? html;
    return fromMarkup(markupBlocks(innerMarkup(figures ? withoutFigures(body, figures) : body, PAGE)));
  }
  return fromMarkup(markupBlocks(innerMarkup(data, NITF_VOCABULARY)));
}

function nitfBlocks(content: XmlElement): Block[] {
  if (elementsIn(content).length === 0) return fromText(textIn(content));
  return fromMarkup(markupBlocks(innerMarkup(content, NITF_VOCABULARY)));
}

/** How well a rendering keeps the text: of equivalent ones the best is read. */
function richness(content: XmlElement): number {
  const said = `${formalName(elementAt(content, "MimeType")) ?? ""} ${formalName(elementAt(content, "Format")) ?? ""}`;
  if (/nitf/i.test(said)) return 3;
  return /html/i.test(said) ? 2 : 1;
}

/** The pieces of content that are read: all of them, or the best one where they are equivalents. */
function chosen(component: XmlElement): XmlElement[] {
  const said = elementsIn(component, "ContentItem").filter((content) =>
    elementsIn(content, "DataContent").some((data) => textIn(data).trim() !== ""),
  );
  if (attributeOf(component, "EquivalentsList")?.toLowerCase() !== "yes") return said;
  const best = said.reduce<XmlElement | undefined>(
    (found, content) => (found && richness(found) >= richness(content) ? found : content),
    undefined,
  );
  return best ? [best] : [];
}

// Base64 and the like: bytes of a file, no words.
const isEncoded = (content: XmlElement) => elementAt(content, "Encoding") !== undefined;

/**
 * The text that a component itself holds, sanitised, in reading order. Style sheets and encoded files are no text. Pictures
 * in it are taken out where somebody gathers them.
 */
export function contentOf(component: XmlElement, at: string, figures?: Figure[]): Passage[] {
  const role = roleOf(component);
  if (role === "stylesheet") return [];
  const fixed = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
  const pointer = `${at}//NewsComponent${role ? `[Role='${role.replace(/[^a-z]/g, "")}']` : ""}`;
  return chosen(component)
    .filter((content) => !isEncoded(content))
    .flatMap((content) => elementsIn(content, "DataContent"))
    .flatMap((data) => blocksOf(data, figures))
    .map(({ role: kind, text, html }) => ({
      role: fixed ?? kind,
      text,
      ...(html && !fixed ? { html } : {}),
      pointer,
    }));
}
