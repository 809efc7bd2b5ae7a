import { cleanText } from "../../markup/clean-text.ts";
import { markupBlocks } from "../../markup/markup-blocks.ts";
import type { Removed } from "../../record/provenance.ts";
import { elementMarkup } from "../../xml/element-markup.ts";
import { elementAt, elementsIn, isElement } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement, XmlNode } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";

/** A note to the desk that may be passed on. */
export interface EdNote {
  text: string;
  pointer: string;
  /** It speaks of an embargo, as APA's `embargotext` does. */
  isEmbargo: boolean;
}

const NON_PUBLIC = /non-?public|np-constraint/i;

// dpa marks a note by its constraint and a section by its class, STT a note by its role.
const isNonPublic = (element: XmlElement) =>
  NON_PUBLIC.test(attributeOf(element, "pubconstraint") ?? "") ||
  NON_PUBLIC.test(attributeOf(element, "class") ?? "") ||
  /(?:^|[:/])private$/i.test(attributeOf(element, "role") ?? "");

const linesOf = (nodes: readonly XmlNode[]) =>
  markupBlocks(elementMarkup(nodes))
    .map(({ text }) => text)
    .join("\n");

/** Takes every part that is not to be published out of an element. Parsing has bounded the depth. */
export function withoutNonPublic(element: XmlElement, taken: XmlElement[]): XmlElement {
  const children = element.children.flatMap((child): XmlNode[] => {
    if (!isElement(child)) return [child];
    if (!isNonPublic(child)) return [withoutNonPublic(child, taken)];
    taken.push(child);
    return [];
  });
  return { ...element, children };
}

/** Notes to the desk; names and telephone numbers that only the desk may read are kept apart. */
export function edNotesOf({ element, at }: G2Item): { notes: EdNote[]; removed: Removed[] } {
  const notes: EdNote[] = [];
  const removed: Removed[] = [];
  const meta = elementAt(element, "itemMeta");
  elementsIn(meta, "edNote").forEach((note, index) => {
    const pointer = `${at}/itemMeta/edNote[${index + 1}]`;
    const taken: XmlElement[] = [];
    if (isNonPublic(note)) taken.push(note);
    else {
      const text = linesOf(withoutNonPublic(note, taken).children);
      if (text) notes.push({ text, pointer, isEmbargo: /embargo/i.test(attributeOf(note, "role") ?? "") });
    }
    for (const part of taken) {
      const text = cleanText(linesOf(part.children));
      if (text) removed.push({ reason: "not-for-publication", text, pointer });
    }
  });
  return { notes, removed };
}
