import { keep, type Notes } from "../../json/notes.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";

/** Elements that are read into fields of their own. Notes to the desk are among them: some must not be kept here. */
const READ = new Set(
  (
    "itemClass provider versionCreated firstCreated embargoed expires pubStatus edNote title urgency contentCreated " +
    "located subject keyword genre slugline headline dateline by byline creditline description language altId"
  ).split(" "),
);

/** An element as plain data. Parsing has bounded the depth. */
function shapeOf(element: XmlElement): unknown {
  const children = elementsIn(element);
  const text = children.length === 0 ? wordsOf(element) : undefined;
  return {
    ...Object.fromEntries(Object.entries(element.attributes).filter(([name]) => !name.startsWith("xmlns"))),
    ...(text ? { text } : {}),
    ...(children.length > 0 ? { elements: children.map((child) => ({ [child.name]: shapeOf(child) })) } : {}),
  };
}

/** Keeps what ninjs has no place for: services, links, signals, contributors, the groups of a package. */
export function keepLeftovers({ element, at }: G2Item, notes: Notes): void {
  for (const local of ["itemMeta", "contentMeta"]) {
    const counts = new Map<string, number>();
    for (const one of elementsIn(elementAt(element, local))) {
      const count = (counts.get(one.local) ?? 0) + 1;
      counts.set(one.local, count);
      if (!READ.has(one.local)) keep(notes, `${at}/${local}/${one.local}[${count}]`, shapeOf(one));
    }
  }
  for (const mining of elementsIn(element, "rightsInfo").flatMap((rights) => elementsIn(rights, "dataMining"))) {
    keep(notes, `${at}/rightsInfo/dataMining`, shapeOf(mining));
  }
  const groups = elementAt(element, "groupSet");
  if (groups) keep(notes, `${at}/groupSet`, shapeOf(groups));
}
