import { type Notes, refuse } from "../../json/notes.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";

/** A medium by its name; undefined for the item itself. */
export type PartNamed = string | undefined;

/** Ids of one `rightsInfo`: a gallery has some hundred pictures. */
const MOST_IDS = 500;
/** Contents of one `partMeta`: each may be named again by every block of rights, and the product is what is read. */
const MOST_CONTENTS = 50;

const idsIn = (element: XmlElement, name: string) =>
  (attributeOf(element, name) ?? "").split(/\s+/).filter((one) => one !== "");

/**
 * The parts that each id of an item names: media, or the item itself for its text, its metadata and what is no part of
 * its own. A `partMeta` names the content that it describes (`contentrefs`). Two that share an id are both meant.
 */
function partsById({ element }: G2Item, media: readonly string[]): Map<string, Set<PartNamed>> {
  const byId = new Map<string, Set<PartNamed>>();
  const add = (id: string | undefined, parts: Iterable<PartNamed>) => {
    if (id) byId.set(id, new Set([...(byId.get(id) ?? []), ...parts]));
  };
  const set = elementAt(element, "contentSet");
  let index = 0;
  for (const content of elementsIn(set)) {
    const name = content.local === "remoteContent" ? media[index++] : undefined;
    add(attributeOf(content, "id"), [name]);
  }
  for (const whole of [set, elementAt(element, "contentMeta")]) add(attributeOf(whole, "id"), [undefined]);
  const described = elementsIn(element, "partMeta").map((meta) => {
    const refs = idsIn(meta, "contentrefs");
    const isRead = refs.length > 0 && refs.length <= MOST_CONTENTS;
    return { meta, parts: isRead ? refs.flatMap((one) => [...(byId.get(one) ?? [undefined])]) : [undefined] };
  });
  for (const { meta, parts } of described) {
    for (const id of new Set([attributeOf(meta, "id"), attributeOf(meta, "partid")])) add(id, parts);
  }
  return byId;
}

/**
 * Tells what a block is for by its `idrefs` (NewsML-G2, `rightsInfo`): media by their names in the item's order, the item
 * itself where it has none. An id that names nothing is a problem, and what it is said of is the item: never dropped.
 */
export function partsNamed(item: G2Item, media: readonly string[], notes: Notes) {
  const byId = partsById(item, media);
  return (block: XmlElement, at: string): PartNamed[] => {
    const ids = [...new Set(idsIn(block, "idrefs"))];
    if (ids.length === 0) return [undefined];
    const isUnread = ids.length > MOST_IDS;
    const unknown = isUnread ? ids : ids.filter((id) => !byId.has(id));
    if (unknown.length > 0) {
      const expected = isUnread ? `at most ${MOST_IDS} ids` : "ids of content of this item";
      refuse(notes, `${at}/@idrefs`, unknown.slice(0, MOST_IDS).join(" "), expected);
    }
    const named = isUnread ? [] : ids.flatMap((id) => [...(byId.get(id) ?? [])]);
    return [...new Set<PartNamed>([...named, ...(unknown.length > 0 ? [undefined] : [])])];
  };
}
