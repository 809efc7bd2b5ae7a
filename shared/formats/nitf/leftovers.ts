import { keep, type Notes } from "../../json/notes.ts";
import { elementsIn } from "../../xml/elements.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Nitf } from "./read-nitf.ts";

/** Elements of head and docdata that are read into fields of their own. */
const READ = new Set([
  "title",
  "tobject",
  "docdata",
  "doc-id",
  "urgency",
  "date.issue",
  "date.release",
  "date.expire",
  "doc.copyright",
  "doc-scope",
  "evloc",
  "identified-content",
  "key-list",
  "meta",
]);

/** An element as plain data. Parsing has bounded the depth. */
function shapeOf(element: XmlElement): unknown {
  const children = elementsIn(element);
  const text = children.length === 0 ? wordsOf(element) : undefined;
  return {
    ...Object.fromEntries(Object.entries(element.attributes).filter(([, value]) => value.trim() !== "")),
    ...(text ? { text } : {}),
    ...(children.length > 0 ? { elements: children.map((child) => ({ [child.name]: shapeOf(child) })) } : {}),
  };
}

/** Keeps what ninjs has no place for: meta fields by their names, every other element of the head as it came. */
export function keepLeftovers({ root, head, docdata, bodyEnd }: Nitf, notes: Notes): void {
  for (const [name, value] of Object.entries(root.attributes)) {
    if (!name.startsWith("xml") && name !== "version" && name !== "baselang") keep(notes, `/nitf/@${name}`, value);
  }
  const parts = [
    [head, "/nitf/head"],
    [docdata, "/nitf/head/docdata"],
    [bodyEnd, "/nitf/body/body.end"],
  ] as const;
  for (const meta of elementsIn(head, "meta")) {
    const { name = "", content } = meta.attributes;
    keep(notes, `/nitf/head/meta[@name='${name.replaceAll("'", "&apos;")}']/@content`, content);
  }
  for (const [part, at] of parts) {
    const counts = new Map<string, number>();
    for (const element of elementsIn(part)) {
      const count = (counts.get(element.local) ?? 0) + 1;
      counts.set(element.local, count);
      if (!READ.has(element.local)) keep(notes, `${at}/${element.local}[${count}]`, shapeOf(element));
    }
  }
}
