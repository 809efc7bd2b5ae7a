import { cleanText } from "../../markup/clean-text.ts";
import { markupBlocks } from "../../markup/markup-blocks.ts";
import type { Removed } from "../../record/provenance.ts";
import { elementMarkup } from "../../xml/element-markup.ts";
import { elementsIn, isElement } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement, XmlNode } from "../../xml/xml-element.ts";

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
  NON_PUBLIC.test(attributeOf(element, "pubconstrainturi") ?? "") ||
  /(?:^|[:/])(?:private|internal)$/i.test(attributeOf(element, "role") ?? attributeOf(element, "roleuri") ?? "");

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

const isEmbargoNote = (known: EdNote | undefined, role: string) => known?.isEmbargo === true || /embargo/i.test(role);

/** Notes to the desk in one block of an item; names and telephone numbers that only the desk may read are kept apart. */
export function edNotesIn(block: XmlElement | undefined, at: string): { notes: EdNote[]; removed: Removed[] } {
  const notes = new Map<string, EdNote>();
  const removed: Removed[] = [];
  elementsIn(block, "edNote").forEach((note, index) => {
    const pointer = `${at}/edNote[${index + 1}]`;
    const taken: XmlElement[] = [];
    if (isNonPublic(note)) taken.push(note);
    else {
      const text = linesOf(withoutNonPublic(note, taken).children);
      const role = attributeOf(note, "role") ?? attributeOf(note, "roleuri") ?? "";
      // dpa says a note by its role, and once more in its pad of notes.
      if (text) notes.set(text, { pointer, ...notes.get(text), text, isEmbargo: isEmbargoNote(notes.get(text), role) });
    }
    for (const part of taken) {
      const text = cleanText(linesOf(part.children));
      if (text) removed.push({ reason: "not-for-publication", text, pointer });
    }
  });
  return { notes: [...notes.values()], removed };
}
