import { keep, type Notes } from "../../json/notes.ts";
import { elementData } from "../../xml/element-data.ts";
import { elementsIn } from "../../xml/elements.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { G2Item } from "./g2-item.ts";

/** What of an element is read into fields of their own: attributes with an at-sign, children, and `.` for its words. */
type Read = readonly string[];

const TEXT: Read = ["."];
const CONCEPT: Read = ["@qcode", "@uri", "@literal", "name"];

/** By the elements of an item's meta. The content of notes is never kept here: some of it is for the desk alone. */
const READ: Readonly<Record<string, Read>> = {
  itemClass: ["@qcode"],
  provider: CONCEPT,
  infoSource: [...CONCEPT, "@role"],
  versionCreated: TEXT,
  firstCreated: TEXT,
  embargoed: TEXT,
  expires: TEXT,
  pubStatus: ["@qcode", "@uri", "name"],
  service: ["@qcode"],
  edNote: [".", "*"],
  title: TEXT,
  urgency: TEXT,
  contentCreated: TEXT,
  located: ["name"],
  subject: [...CONCEPT, "@creator", "@relevance", "@confidence"],
  genre: CONCEPT,
  digitalSourceType: CONCEPT,
  exclAudience: CONCEPT,
  keyword: TEXT,
  slugline: TEXT,
  headline: TEXT,
  dateline: TEXT,
  by: TEXT,
  byline: TEXT,
  creditline: TEXT,
  description: TEXT,
  language: ["@tag"],
  altId: [".", "@type", "@environment"],
  link: ["@rel", "@reluri", "@residref", "@guidref", "@href", "@version", "@contenttype"],
};
/** Of a file that lies elsewhere, and of a text that stands in the item. */
const FILE: Read = ["@href", "@rendition", "@contenttype", "@width", "@height", "@size"];
const INLINE: Read = [".", "*"];
const RIGHTS: Readonly<Record<string, Read>> = {
  copyrightHolder: CONCEPT,
  copyrightNotice: [".", "@href", "@xml:lang"],
  usageTerms: [".", "@href", "@xml:lang"],
  dataMining: [".", "@qcode", "@uri", "@literal"],
  rightsExpressionXML: [".", "*", "@langid"],
  rightsExpressionData: [".", "*", "@langid"],
  link: ["@href", "@residref", "@guidref"],
};
/** The item's own attributes that are read. */
const OF_ITEM = new Set(["guid", "version", "standard", "standardversion", "xml:lang"]);

const isOwn = (name: string): boolean => !/^xmlns|^xsi:/.test(name);
const dataOf = (element: XmlElement): unknown => elementData(element, isOwn);
const readIn = (table: Readonly<Record<string, Read>>, { local }: XmlElement): Read =>
  Object.hasOwn(table, local) ? (table[local] ?? []) : [];

/** An element as plain data, without what is read of it. A concept with several names keeps them all. */
function restOf(element: XmlElement, read: Read): unknown {
  const isPlainName = (one: XmlElement) => one.local === "name" && elementsIn(element, "name").length === 1;
  const isRead = (one: XmlElement): boolean => {
    if (one.local === "name") return read.includes("name") && isPlainName(one);
    // Words inside of words are read with them; what an element in them points to is not.
    return read.includes("*") || (read.includes(".") && Object.keys(one.attributes).filter(isOwn).length === 0);
  };
  const children = element.children.filter((node) =>
    typeof node === "string" ? !read.includes(".") && !read.includes("*") : !isRead(node),
  );
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).filter(([name]) => !read.includes(`@${name}`)),
  );
  return dataOf({ ...element, attributes, children });
}

/** Keeps the elements of a block under their places, each without what is read of it. */
function keepChildren(parent: XmlElement, at: string, notes: Notes, readOf: (one: XmlElement) => Read): void {
  const counts = new Map<string, number>();
  for (const one of elementsIn(parent)) {
    const count = (counts.get(one.local) ?? 0) + 1;
    counts.set(one.local, count);
    keep(notes, `${at}/${one.local}[${count}]`, restOf(one, readOf(one)));
  }
}

/** Fields of which an article has one: what stands in a second of them is kept whole. */
const FIRST_ONLY = new Set(
  (
    "itemClass versionCreated firstCreated contentCreated expires pubStatus title urgency located slugline language " +
    "digitalSourceType"
  ).split(" "),
);

function keepMeta(block: XmlElement, at: string, notes: Notes): void {
  const seen = new Set<string>();
  keepChildren(block, at, notes, (one) => {
    const isSecond = FIRST_ONLY.has(one.local) && seen.has(one.local);
    seen.add(one.local);
    return isSecond ? [] : readIn(READ, one);
  });
}

function keepRights(rights: XmlElement, at: string, notes: Notes): void {
  const attributes = Object.entries(rights.attributes).filter(([name]) => isOwn(name));
  for (const [name, value] of attributes) keep(notes, `${at}/@${name}`, value);
  const isNarrowed = attributes.some(([name]) => /^(?:scope|aspect)/.test(name));
  if (isNarrowed) keep(notes, at, dataOf(rights));
  else keepChildren(rights, at, notes, (one) => readIn(RIGHTS, one));
}

/** An address that nobody on the web can use is no rendition's: it stays as it came. */
const fileRead = (file: XmlElement): Read =>
  /^https?:/i.test(attributeOf(file, "href") ?? "") ? FILE : FILE.filter((name) => name !== "@href");

/** How each block of an item is kept; whatever else stands in an item is kept as it came. */
const BLOCKS: Readonly<Record<string, (block: XmlElement, at: string, notes: Notes) => void>> = {
  itemMeta: keepMeta,
  contentMeta: keepMeta,
  partMeta: (block, at, notes) => {
    keep(notes, at, elementData({ ...block, children: [] }, isOwn));
    keepMeta(block, at, notes);
  },
  rightsInfo: keepRights,
  contentSet: (block, at, notes) =>
    keepChildren(block, at, notes, (one) => (one.local === "remoteContent" ? fileRead(one) : INLINE)),
};
/** Blocks of which an item has one. */
const ONCE = new Set(["itemMeta", "contentMeta", "contentSet", "groupSet"]);

/**
 * Keeps what ninjs has no place for, and what is said of a field beside its value: relations and other names of concepts,
 * roles, vocabularies, contributors, the history and the groups of an item, the header of its message.
 */
export function keepLeftovers({ element, at, header }: G2Item, notes: Notes): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (isOwn(name) && !OF_ITEM.has(name)) keep(notes, `${at}/@${name}`, value);
  }
  const counts = new Map<string, number>();
  for (const block of elementsIn(element)) {
    const count = (counts.get(block.local) ?? 0) + 1;
    counts.set(block.local, count);
    const place = ONCE.has(block.local) ? `${at}/${block.local}` : `${at}/${block.local}[${count}]`;
    const keepBlock = Object.hasOwn(BLOCKS, block.local) ? BLOCKS[block.local] : undefined;
    if (keepBlock) keepBlock(block, place, notes);
    else keep(notes, place, dataOf(block));
  }
  keep(notes, "/newsMessage/header", header);
}
