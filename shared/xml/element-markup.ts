import type { Markup } from "../markup/markup-tree.ts";
import type { XmlElement, XmlNode } from "./xml-element.ts";

/** Elements whose content is not words for a reader, whatever the vocabulary. */
const SILENT = new Set(["script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "head"]);

/** How a vocabulary differs from HTML. */
export interface MarkupVocabulary {
  /** Elements that have another name in HTML, such as NITF's `bq`. */
  names?: Readonly<Record<string, string>>;
  /** Elements that are read elsewhere and left out of the text. */
  apart?: ReadonlySet<string>;
}

/** Elements whose own line of words goes on through elements that nobody knows: an agency's `<Company>` in a paragraph. */
const LINES = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "hl1",
  "hl2",
  "td",
  "th",
  "li",
  "dt",
  "dd",
  "figcaption",
]);
/** Elements that have a place of their own in HTML or NITF, wherever they stand. */
const KNOWN = new Set(
  (
    "p div section article aside header footer main nav figure figcaption blockquote bq address details summary dl dt dd " +
    "h1 h2 h3 h4 h5 h6 hl1 hl2 ul ol li table caption thead tbody tfoot tr td th pre br hr block center form fieldset " +
    "a strong b em i sub sup nitf-table media note fn credit"
  ).split(" "),
);

/** Markup in XML as the tree that `markupBlocks` reads. */
export function elementMarkup(nodes: readonly XmlNode[], { names = {}, apart }: MarkupVocabulary = {}): Markup[] {
  // Parsing has bounded the depth (MAX_XML_DEPTH): recursion is safe here.
  const markupOf = (node: XmlNode, inLine: boolean): Markup[] => {
    if (typeof node === "string") return [node];
    const local = node.local.toLowerCase();
    if (SILENT.has(local) || apart?.has(local)) return [];
    const isOwn = Object.hasOwn(names, local);
    const name = isOwn ? (names[local] ?? local) : local;
    const { href } = node.attributes;
    const isPhrase = inLine && !isOwn && !KNOWN.has(local);
    const children = node.children.flatMap((child) => markupOf(child, isPhrase || LINES.has(local)));
    return [{ name: isPhrase ? "span" : name, ...(name === "a" && href !== undefined ? { href } : {}), children }];
  };
  return nodes.flatMap((node) => markupOf(node, false));
}

/** The element's own children as markup. */
export function innerMarkup(element: XmlElement, vocabulary?: MarkupVocabulary): Markup[] {
  return elementMarkup(element.children, vocabulary);
}
