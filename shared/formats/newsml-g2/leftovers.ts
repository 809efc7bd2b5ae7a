import { keep, type Notes } from "../../json/notes.ts";
import { elementData } from "../../xml/element-data.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";

/** Elements that are read into fields of their own. Notes to the desk are among them: some must not be kept here. */
const READ = new Set(
  (
    "itemClass provider versionCreated firstCreated embargoed expires pubStatus edNote title urgency contentCreated " +
    "located subject keyword genre slugline headline dateline by byline creditline description language altId"
  ).split(" "),
);

const isOwn = (name: string): boolean => !name.startsWith("xmlns");
const dataOf = (element: XmlElement): unknown => elementData(element, isOwn);

/** Keeps what ninjs has no place for: services, links, signals, contributors, what is asserted of concepts, the groups of a package. */
export function keepLeftovers({ element, at }: G2Item, notes: Notes): void {
  for (const local of ["itemMeta", "contentMeta"]) {
    const counts = new Map<string, number>();
    for (const one of elementsIn(elementAt(element, local))) {
      const count = (counts.get(one.local) ?? 0) + 1;
      counts.set(one.local, count);
      if (!READ.has(one.local)) keep(notes, `${at}/${local}/${one.local}[${count}]`, dataOf(one));
    }
  }
  elementsIn(element, "assert").forEach((assert, index) => {
    keep(notes, `${at}/assert[${index + 1}]`, dataOf(assert));
  });
  const groups = elementAt(element, "groupSet");
  if (groups) keep(notes, `${at}/groupSet`, dataOf(groups));
}
