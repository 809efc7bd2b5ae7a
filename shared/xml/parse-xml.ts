import { SaxesParser } from "saxes";
import type { Problem, ProblemCode } from "../copy/problem.ts";
import { declaredEntities } from "./declared-entities.ts";
import { mendXml } from "./mend-xml.ts";
import { namedCharacters } from "./named-characters.ts";
import type { XmlElement } from "./xml-element.ts";

/** Deeper than any wire format nests (a table in NITF in a newsMessage has 25); half a million levels took 20 seconds. */
export const MAX_XML_DEPTH = 128;
/** A message with a thousand items of two hundred elements each; more would fill a function's memory with empty tags. */
export const MAX_XML_ELEMENTS = 200_000;
/** No wire format has more than two dozen on one element. */
export const MAX_ATTRIBUTES = 256;
/** In a whole document: twice as many as elements is already rare. */
export const MAX_ALL_ATTRIBUTES = 500_000;
/** What is fed to the parser at a time, so that hostile input is seen before it grows. */
const CHUNK = 65_536;

const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

/** A document's root and the repairs it needed, or why it has none. */
export type ParsedXml =
  | { root: XmlElement; repairs: string[]; problem?: undefined }
  | { problem: Problem; root?: undefined; repairs?: undefined };

type Namespaces = Readonly<Record<string, string>>;

/** What the elements below see bound, from what is bound here. The default namespace is under ''. */
function bound(attributes: Readonly<Record<string, string>>, outer: Namespaces): Namespaces {
  let inner: Record<string, string> | undefined;
  for (const name in attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    inner ??= Object.assign(Object.create(null) as Record<string, string>, outer);
    inner[name.slice(6)] = attributes[name] ?? "";
  }
  return inner ?? outer;
}

function elementOf(name: string, attributes: Readonly<Record<string, string>>, names: Namespaces): XmlElement {
  const colon = name.indexOf(":");
  const namespace = names[colon < 0 ? "" : name.slice(0, colon)] ?? "";
  return { name, local: name.slice(colon + 1), namespace, attributes, children: [] };
}

function strictTree(text: string, characters: Readonly<Record<string, string>>): ParsedXml {
  const parser = new SaxesParser();
  const entities = parser.ENTITIES;
  let problem: Problem | undefined;
  let root: XmlElement | undefined;
  let elements = 0;
  let allAttributes = 0;
  let attributesHere = 0;
  const open: { element: XmlElement; names: Namespaces }[] = [];
  const stop = (code: ProblemCode, detail: string): void => {
    problem ??= { code, detail };
  };
  Object.assign(entities, characters);
  parser.on("error", () => {
    const place = `at line ${parser.line}, column ${parser.columnIndex + 1}`;
    problem ??= { code: "XML_BROKEN", detail: place, where: String(parser.position) };
  });
  parser.on("doctype", (doctype) => {
    const declared = declaredEntities(doctype);
    if (!declared) stop("XML_ENTITIES", "it declares entities that hold others or lie outside of it");
    else for (const [name, value] of Object.entries(declared)) if (!(name in entities)) entities[name] = value;
  });
  parser.on("opentagstart", () => {
    attributesHere = 0;
  });
  parser.on("attribute", () => {
    attributesHere += 1;
    allAttributes += 1;
    if (attributesHere > MAX_ATTRIBUTES) stop("XML_TOO_LARGE", `more than ${MAX_ATTRIBUTES} attributes on one element`);
    if (allAttributes > MAX_ALL_ATTRIBUTES) stop("XML_TOO_LARGE", `more than ${MAX_ALL_ATTRIBUTES} attributes`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (problem) return;
    elements += 1;
    if (open.length >= MAX_XML_DEPTH) return stop("XML_TOO_DEEP", `more than ${MAX_XML_DEPTH} levels`);
    if (elements > MAX_XML_ELEMENTS) return stop("XML_TOO_LARGE", `more than ${MAX_XML_ELEMENTS} elements`);
    const parent = open.at(-1);
    const names = bound(attributes, parent?.names ?? { xml: XML_NAMESPACE });
    const element = elementOf(name, attributes, names);
    if (parent) parent.element.children.push(element);
    else root ??= element;
    open.push({ element, names });
  });
  parser.on("closetag", () => void open.pop());
  const addText = (piece: string): void => void open.at(-1)?.element.children.push(piece);
  parser.on("text", addText);
  parser.on("cdata", addText);
  for (let at = 0; at < text.length && !problem; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (!problem) parser.close();
  if (problem) return { problem };
  return root ? { root, repairs: [] } : { problem: { code: "XML_BROKEN", detail: "it has no root element" } };
}

/**
 * Parses XML into a tree, within limits. Strict; where that fails the text is mended (see `mendXml`) and tried once
 * more, and the repairs are said. Entities that HTML knows are read without a document type; nothing is ever fetched.
 * Never throws; a problem says where it broke, never what stands there.
 */
export function parseXml(text: string): ParsedXml {
  const characters = namedCharacters(text);
  const strict = strictTree(text, characters);
  if (strict.problem?.code !== "XML_BROKEN") return strict;
  const mended = mendXml(text, (name) => Object.hasOwn(characters, name));
  if (mended.repairs.length === 0) return strict;
  const again = strictTree(mended.text, characters);
  return again.root ? { root: again.root, repairs: mended.repairs } : strict;
}
