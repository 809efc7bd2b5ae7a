import type { Passage } from "../copy/item-copy.ts";
import { cleanText } from "../markup/clean-text.ts";
import { escapeHtml } from "../markup/escape-html.ts";
import { htmlBlocks } from "../markup/html-blocks.ts";
import { type MarkupBlock, markupBlocks } from "../markup/markup-blocks.ts";
import { textBlocks } from "../markup/text-blocks.ts";
import { innerMarkup } from "../xml/element-markup.ts";
import { elementsIn, textIn } from "../xml/elements.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/** Markup, or a character by its name or number: what RSS sends escaped twice without saying so. */
const MARKUP = /<\/?[a-z][^<>]{0,2000}>|<!--|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31});/i;

function plain(text: string): MarkupBlock[] {
  return textBlocks(text).map((block) => {
    const inner = escapeHtml(block.text);
    return { kind: "paragraph", html: `<p>${inner}</p>`, inner, text: block.text };
  });
}

/** The media type that a text construct states, in lower case: Atom 1.0 has words for three of them. */
function typeOf({ attributes }: XmlElement): string {
  return (attributes.type ?? "").trim().toLowerCase();
}

/** Whether the text stands elsewhere, or is no text: Atom lets an entry hold anything. */
export function isElsewhere(element: XmlElement): boolean {
  const type = typeOf(element);
  if (element.attributes.src !== undefined || element.attributes.mode === "base64") return true;
  return type.includes("/") && !/^text\/|xhtml/.test(type);
}

/**
 * The blocks of a text construct: XHTML as its elements, HTML by its type, and without one wherever it holds markup or
 * escaped characters, as RSS does. Atom's `text` is taken as it stands.
 */
export function feedBlocks(element: XmlElement): MarkupBlock[] {
  if (isElsewhere(element)) return [];
  if (elementsIn(element).length > 0) return markupBlocks(innerMarkup(element));
  const text = textIn(element);
  const type = typeOf(element);
  if (type === "text" || (type === "text/plain" && element.attributes.mode !== "escaped")) return plain(text);
  return /html/.test(type) || MARKUP.test(text) ? htmlBlocks(text) : plain(text);
}

/** The words of a text construct on one line; undefined when it says nothing. */
export function feedWords(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  return (
    cleanText(
      feedBlocks(element)
        .map(({ text }) => text)
        .join(" "),
    ) || undefined
  );
}

/** The paragraphs and subheads of a text construct. */
export function feedPassages(element: XmlElement, pointer: string): Passage[] {
  return feedBlocks(element).map(({ kind, html, text }) => ({ role: kind, text, html, pointer }));
}
