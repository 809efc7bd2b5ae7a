import { elementAt, elementsBelow, elementsIn, isElement } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement, XmlNode } from "../../xml/xml-element.ts";

/** What dpa sets above the headline of its pages: the words of the slug, the kind of text, each a field of the item. */
const REPEATED = /(?:^|\s)(?:slugline|genre)(?:$|\s)/;

/** What the item says of its text in fields of its own. */
function saidIn(item: XmlElement): Set<string> {
  const meta = elementsIn(elementAt(item, "contentMeta"));
  const titles = elementsIn(elementAt(item, "itemMeta"), "title");
  const names = elementsBelow(elementAt(item, "contentMeta"), "name");
  return new Set([...meta, ...titles, ...names].flatMap((one) => wordsOf(one) ?? []));
}

const isRepeated = (one: XmlElement, said: ReadonlySet<string>): boolean =>
  one.local === "time" || REPEATED.test(attributeOf(one, "class") ?? "") || said.has(wordsOf(one) ?? "");

/** A page without what its `header` repeats of the item's own fields: whatever else stands there is text, and stays. */
export function withoutRepeatedHeader(page: XmlElement, item: XmlElement): XmlElement {
  const said = saidIn(item);
  // Parsing has bounded the depth.
  const trimmed = (parent: XmlElement): XmlElement => {
    // A header inside of one is looked at with it: each word is read once, however deep they nest.
    if (parent.local === "header") {
      return { ...parent, children: parent.children.filter((child) => !isElement(child) || !isRepeated(child, said)) };
    }
    return {
      ...parent,
      children: parent.children.map((child): XmlNode => (isElement(child) ? trimmed(child) : child)),
    };
  };
  return elementsBelow(page, "header").length > 0 ? trimmed(page) : page;
}
