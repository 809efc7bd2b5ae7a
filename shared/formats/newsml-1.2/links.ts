import type { Link } from "../../record/provenance.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Story } from "./story.ts";

/** References of one item; an index of a day has some hundred. */
const MOST_LINKS = 500;
/** Elements that name another item by its attribute `NewsItem`. */
const NAMING = ["AssociatedWith", "DerivedFrom", "NewsItemRef"];

function linkOf(element: XmlElement): Link[] {
  const uri = attributeOf(element, "NewsItem");
  if (uri === undefined) return [];
  const title = wordsOf(elementAt(element, "Comment"));
  return [{ rel: element.local, uri, ...(title ? { title } : {}) }];
}

/** Other items that an item names: what it goes with, what it was made from, the items that its components stand for. */
export function linksOf({ newsItem, components, media }: Story): Link[] {
  const parents = [elementAt(newsItem, "NewsManagement"), newsItem, ...components, ...media];
  const named = parents.flatMap((parent) => elementsIn(parent).filter(({ local }) => NAMING.includes(local)));
  return named.flatMap(linkOf).slice(0, MOST_LINKS);
}
