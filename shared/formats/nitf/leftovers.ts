import { keep, type Notes } from "../../json/notes.ts";
import { elementData } from "../../xml/element-data.ts";
import { elementsIn } from "../../xml/elements.ts";
import { mediaElements } from "../../xml/nitf-media.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Nitf } from "./read-nitf.ts";

/** Elements of head and docdata that are read into fields of their own. */
const READ = new Set([
  "title",
  "docdata",
  "doc-id",
  "urgency",
  "date.issue",
  "date.release",
  "date.expire",
  "doc.copyright",
  "doc-scope",
  "key-list",
  "meta",
]);

/** Lines above the text that are read into fields of their own, and notes, of which some are for the desk alone. */
const TOP = new Set(["hedline", "note", "byline", "distributor", "abstract", "media", "img"]);

const shapeOf = (element: XmlElement): unknown => elementData(element, (_name, value) => value.trim() !== "");

/** What stands at media beside their words: where a file lies, how it is cut, fields of the agency's own. */
function keepMedia({ bodyHead, content }: Nitf, notes: Notes): void {
  for (const [index, one] of mediaElements([bodyHead, content]).entries()) {
    const children = one.children.filter((child) => typeof child !== "string" && child.local !== "media-caption");
    keep(notes, `/nitf/body//media[${index + 1}]`, shapeOf({ ...one, children }));
  }
}

/** Keeps what ninjs has no place for: meta fields by their names, every other element of the head as it came. */
export function keepLeftovers(nitf: Nitf, notes: Notes): void {
  const { root, head, docdata, bodyHead, bodyEnd } = nitf;
  for (const [name, value] of Object.entries(root.attributes)) {
    if (!name.startsWith("xml") && name !== "version" && name !== "baselang") keep(notes, `/nitf/@${name}`, value);
  }
  const parts = [
    [head, "/nitf/head"],
    [docdata, "/nitf/head/docdata"],
    [bodyHead, "/nitf/body/body.head"],
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
      const isRead = part === bodyHead ? TOP.has(element.local) : READ.has(element.local);
      if (!isRead) keep(notes, `${at}/${element.local}[${count}]`, shapeOf(element));
    }
  }
  keepMedia(nitf, notes);
}
