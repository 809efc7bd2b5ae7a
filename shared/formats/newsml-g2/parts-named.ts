import { type Notes, refuse } from "../../json/notes.ts";
import { elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";

/** A medium by its name; undefined for the item itself. */
export type PartNamed = string | undefined;

/** Ids of one `rightsInfo`: a gallery has some hundred pictures. */
const MOST_IDS = 500;
/** Contents of one `partMeta`: each may be named again by every block of rights, and the product is what is read. */
const MOST_CONTENTS = 50;

/** A `partMeta` with the content that it describes. */
export interface PartDescribed {
  meta: XmlElement;
  at: string;
  parts: readonly PartNamed[];
}

/** What a block is for, and whether all of its ids are known here. */
export interface PartsMeant {
  parts: readonly PartNamed[];
  isKnown: boolean;
}

const idsIn = (element: XmlElement, name: string) =>
  (attributeOf(element, name) ?? "").split(/\s+/).filter((one) => one !== "");

/** The ids of an item by the parts that bear them; what stands inside of a medium is the medium's. */
function idsOfContent({ element }: G2Item, media: readonly PartNamed[]): Map<string, Set<PartNamed>> {
  const byId = new Map<string, Set<PartNamed>>();
  const add = (id: string | undefined, part: PartNamed) => {
    if (id) byId.set(id, (byId.get(id) ?? new Set<PartNamed>()).add(part));
  };
  let index = 0;
  // Parsing has bounded the depth.
  const walk = (parent: XmlElement, part: PartNamed): void => {
    for (const one of elementsIn(parent)) {
      if (one.local === "partMeta" || one.local === "rightsInfo") continue;
      const own = parent.local === "contentSet" && one.local === "remoteContent" ? media[index++] : part;
      add(attributeOf(one, "id"), own);
      walk(one, own);
    }
  };
  walk(element, undefined);
  return byId;
}

/** The blocks that describe parts (`partMeta`), each with the content that it names; without any it describes the item. */
function described(item: G2Item, byId: ReadonlyMap<string, ReadonlySet<PartNamed>>): PartDescribed[] {
  return elementsIn(item.element, "partMeta").map((meta, at) => {
    const refs = idsIn(meta, "contentrefs");
    const isRead = refs.length > 0 && refs.length <= MOST_CONTENTS;
    const parts = isRead ? refs.flatMap((one) => [...(byId.get(one) ?? [undefined])]) : [undefined];
    return { meta, at: `${item.at}/partMeta[${at + 1}]`, parts: [...new Set<PartNamed>(parts)] };
  });
}

/**
 * Tells what a block is for by its `idrefs` (NewsML-G2, `rightsInfo`): media by their names in the item's order, the item
 * itself where it has none. A `partMeta` names the content that it describes; two that share an id are both meant. An id
 * that names nothing is a problem, and what it is said of is the item: never dropped.
 */
export function partsNamed(item: G2Item, media: readonly PartNamed[], notes: Notes) {
  const byId = idsOfContent(item, media);
  const metas = described(item, byId);
  for (const { meta, parts } of metas) {
    for (const id of new Set([attributeOf(meta, "id"), attributeOf(meta, "partid")])) {
      if (id) byId.set(id, new Set([...(byId.get(id) ?? []), ...parts]));
    }
  }
  const meant = (block: XmlElement, at: string): PartsMeant => {
    const ids = [...new Set(idsIn(block, "idrefs"))];
    if (ids.length === 0) return { parts: [undefined], isKnown: true };
    const isUnread = ids.length > MOST_IDS;
    const unknown = isUnread ? ids : ids.filter((id) => !byId.has(id));
    if (unknown.length > 0) {
      const expected = isUnread ? `at most ${MOST_IDS} ids` : "ids of content of this item";
      refuse(notes, `${at}/@idrefs`, unknown.slice(0, MOST_IDS).join(" "), expected);
    }
    const named = isUnread ? [] : ids.flatMap((id) => [...(byId.get(id) ?? [])]);
    return {
      parts: [...new Set<PartNamed>([...named, ...(unknown.length > 0 ? [undefined] : [])])],
      isKnown: unknown.length === 0,
    };
  };
  return { meant, described: metas };
}
