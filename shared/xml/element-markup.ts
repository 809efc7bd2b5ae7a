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

/** Markup in XML as the tree that `markupBlocks` reads. */
export function elementMarkup(nodes: readonly XmlNode[], { names = {}, apart }: MarkupVocabulary = {}): Markup[] {
  // Parsing has bounded the depth (MAX_XML_DEPTH): recursion is safe here.
  const markupOf = (node: XmlNode): Markup[] => {
    if (typeof node === "string") return [node];
    const local = node.local.toLowerCase();
    if (SILENT.has(local) || apart?.has(local)) return [];
    const name = Object.hasOwn(names, local) ? (names[local] ?? local) : local;
    const { href } = node.attributes;
    const children = node.children.flatMap(markupOf);
    return [{ name, ...(name === "a" && href !== undefined ? { href } : {}), children }];
  };
  return nodes.flatMap(markupOf);
}

/** The element's own children as markup. */
export function innerMarkup(element: XmlElement, vocabulary?: MarkupVocabulary): Markup[] {
  return elementMarkup(element.children, vocabulary);
}
