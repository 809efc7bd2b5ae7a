import type { Passage } from "../../copy/item-copy.ts";
import type { Article, NewsType } from "../../record/article.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf, spacedWordsOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";
import { nameOf } from "./names.ts";

type Role = "headline" | "standfirst" | "caption" | "byline" | "dateline";

const plainRole = (element: XmlElement) => attributeOf(element, "role")?.replace(/^.*[:/]/, "");
// Reuters calls the summary of a text its caption.
const isCaption = (element: XmlElement, type: NewsType) =>
  type !== "text" && type !== "composite" && /caption/i.test(plainRole(element) ?? "");

function valued(elements: readonly XmlElement[], role: (element: XmlElement, index: number) => string) {
  return elements.flatMap((element, index) => {
    const value = wordsOf(element);
    return value ? [{ role: role(element, index), value }] : [];
  });
}

/** The NITF that an item carries, whose own head speaks where the item's meta is silent. */
const nitfOf = (element: XmlElement) => elementAt(element, "contentSet", "inlineXML", "nitf");

function headlinesOf(element: XmlElement): XmlElement[] {
  const stated = elementsIn(elementAt(element, "contentMeta"), "headline").filter(wordsOf);
  if (stated.length > 0) return stated;
  const nitf = nitfOf(element);
  const inside = elementAt(nitf, "body", "body.head", "hedline", "hl1") ?? elementAt(nitf, "head", "title");
  return inside ? [inside] : [];
}

function bylinesOf(element: XmlElement): XmlElement[] {
  const meta = elementAt(element, "contentMeta");
  const stated = [...elementsIn(meta, "by"), ...elementsIn(meta, "byline")].filter(wordsOf);
  return stated.length > 0 ? stated : elementsIn(elementAt(nitfOf(element), "body", "body.head"), "byline");
}

function datelinesOf(element: XmlElement): XmlElement[] {
  const stated = elementsIn(elementAt(element, "contentMeta"), "dateline").filter(wordsOf);
  return stated.length > 0 ? stated : elementsIn(elementAt(nitfOf(element), "body", "body.head"), "dateline");
}

/** The texts around an item's body, as ninjs names them. */
export function textsOf({ element }: G2Item): Partial<Article> {
  const meta = elementAt(element, "contentMeta");
  const headlines = valued(headlinesOf(element), (one, index) => plainRole(one) ?? (index === 0 ? "main" : "other"));
  const datelines = valued(datelinesOf(element), () => "dateline");
  const descriptions = [...valued(elementsIn(meta, "description"), (one) => plainRole(one) ?? "summary"), ...datelines];
  const by = bylinesOf(element).flatMap((one) => spacedWordsOf(one) ?? []);
  const fields: Partial<Record<keyof Article, unknown>> = {
    title: wordsOf(elementAt(element, "itemMeta", "title")),
    by: by.join("; ") || undefined,
    slugline: wordsOf(elementAt(meta, "slugline")),
    located: nameOf(elementAt(meta, "located")),
    headlines: headlines.length > 0 ? headlines : undefined,
    descriptions: descriptions.length > 0 ? descriptions : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The texts around the body in the order of an article. */
export function topPassages({ element, at }: G2Item, type: NewsType): Passage[] {
  const meta = elementAt(element, "contentMeta");
  const lines = (elements: readonly XmlElement[], role: (one: XmlElement) => Role) =>
    elements.flatMap((one): Passage[] => {
      const text = wordsOf(one);
      return text ? [{ role: role(one), text, pointer: `${at}/contentMeta/${one.local}` }] : [];
    });
  return [
    ...lines(headlinesOf(element), () => "headline"),
    ...lines(elementsIn(meta, "description"), (one) => (isCaption(one, type) ? "caption" : "standfirst")),
    ...lines(bylinesOf(element), () => "byline"),
    ...lines(datelinesOf(element), () => "dateline"),
  ];
}
