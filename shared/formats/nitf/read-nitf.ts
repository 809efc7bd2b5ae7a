import { elementAt, isElement } from "../../xml/elements.ts";
import { parseXml } from "../../xml/parse-xml.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";

/** The parts of a document, each where it stands. */
export interface Nitf {
  root: XmlElement;
  head: XmlElement | undefined;
  docdata: XmlElement | undefined;
  bodyHead: XmlElement | undefined;
  content: XmlElement | undefined;
  bodyEnd: XmlElement | undefined;
}

function nitfOf(root: XmlElement): Nitf {
  const body = isElement(root, "body") ? root : elementAt(root, "body");
  const head = elementAt(root, "head");
  return {
    root,
    head,
    // dpa's neighbours put it beside the head.
    docdata: elementAt(head, "docdata") ?? elementAt(root, "docdata"),
    bodyHead: elementAt(body, "body.head"),
    content: elementAt(body, "body.content"),
    bodyEnd: elementAt(body, "body.end"),
  };
}

/** A document whose writer shouts, with the names of elements and attributes as NITF has them. Parsing has bounded the depth. */
function lowered(element: XmlElement): XmlElement {
  return {
    ...element,
    local: element.local.toLowerCase(),
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    children: element.children.map((child) => (isElement(child) ? lowered(child) : child)),
  };
}

/** Reads the one story of a NITF document. */
export function readNitf({ text }: DecodedCopy): FormatReading {
  const { root, repairs, problem } = parseXml(text);
  return problem
    ? { items: [], problems: [problem] }
    : itemOf(nitfOf(/^\p{Lu}/u.test(root.local) ? lowered(root) : root), repairs);
}
