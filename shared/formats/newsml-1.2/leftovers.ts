import { keep, type Notes } from "../../json/notes.ts";
import { elementData } from "../../xml/element-data.ts";
import { elementAt, elementsBelow, elementsIn } from "../../xml/elements.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { allIn } from "./media.ts";
import type { Story } from "./story.ts";

/** Elements that are read into fields of their own, where they say no more than that. */
const READ = new Set(
  "FirstCreated ThisRevisionCreated Status Urgency SubjectCode Genre Language NewsIdentifier NameLabel".split(" "),
);
/** Lines that are read into fields of their own. */
const LINES = new Set(
  "headline subheadline byline dateline creditline copyrightline rightsline slugline keywordline".split(" "),
);

const isFilled = (_name: string, value: string): boolean => value.trim() !== "";
const dataOf = (element: XmlElement): unknown => elementData(element, isFilled);
/** An element alone, without what stands in it. */
const bare = (element: XmlElement): XmlElement => ({ ...element, children: [] });

/** Whether an element says nothing but the name that is read of it, nor does any inside of it. */
const isPlain = (element: XmlElement): boolean =>
  Object.entries(element.attributes).every(([name, value]) => name === "FormalName" || value.trim() === "") &&
  elementsIn(element).every(isPlain);

type KeepOne = (element: XmlElement, place: string) => void;

/** Goes through the children of an element, each with its place among those of its name. */
function eachIn(parent: XmlElement, at: string, keepOne: KeepOne): void {
  const counts = new Map<string, number>();
  for (const element of elementsIn(parent)) {
    const count = (counts.get(element.local) ?? 0) + 1;
    counts.set(element.local, count);
    keepOne(element, `${at}/${element.local}[${count}]`);
  }
}

function keepChildren(parent: XmlElement, at: string, notes: Notes): void {
  eachIn(parent, at, (element, place) => {
    const isRead = READ.has(element.local) && (element.local === "NewsIdentifier" || isPlain(element));
    if (!isRead) keep(notes, place, dataOf(element));
  });
}

/** A piece of content without its words, and the heads of NITF in it, which say more than is read of them. */
function keepContent(content: XmlElement, at: string, notes: Notes): void {
  const keepUnlessNote: KeepOne = (line, place) => {
    if (line.local !== "note" && line.local !== "media") keep(notes, place, dataOf(line));
  };
  const children = content.children.filter((child) => typeof child !== "string" && child.local !== "DataContent");
  keep(notes, at, dataOf({ ...content, children }));
  for (const nitf of elementsBelow(content, "nitf")) {
    keep(notes, `${at}//nitf`, dataOf(bare(nitf)));
    const head = elementAt(nitf, "head");
    if (head) keep(notes, `${at}//nitf/head`, dataOf(head));
    // Notes are read apart: some are for the desk alone.
    const bodyHead = elementAt(nitf, "body", "body.head");
    if (bodyHead) eachIn(bodyHead, `${at}//nitf//body.head`, keepUnlessNote);
  }
}

const KEEPERS: Readonly<Record<string, (part: XmlElement, place: string, notes: Notes) => void>> = {
  NewsComponent: () => undefined,
  // An item of its own.
  NewsItem: () => undefined,
  ContentItem: keepContent,
  NewsLines: (part, place, notes) =>
    eachIn(part, place, (line, at) => {
      if (!LINES.has(line.local.toLowerCase()) || !isPlain(line)) keep(notes, at, dataOf(line));
    }),
};

function keepComponent(component: XmlElement, at: string, notes: Notes): void {
  keep(notes, at, dataOf(bare(component)));
  eachIn(component, at, (part, place) => {
    const keeper = Object.hasOwn(KEEPERS, part.local) ? KEEPERS[part.local] : undefined;
    if (keeper) keeper(part, place, notes);
    else if (/Metadata$/.test(part.local)) {
      keep(notes, place, dataOf(bare(part)));
      keepChildren(part, place, notes);
    } else keep(notes, place, dataOf(part));
  });
}

/** Keeps what ninjs has no place for: envelope and catalogs, management, what components and content say of themselves. */
export function keepLeftovers({ newsItem, components, media, at }: Story, around: unknown, notes: Notes): void {
  for (const [place, data] of Object.entries((around ?? {}) as Record<string, unknown>)) keep(notes, place, data);
  keep(notes, at, dataOf(bare(newsItem)));
  eachIn(newsItem, at, (part, place) => {
    if (part.local === "NewsComponent") return;
    if (part.local === "Identification" || part.local === "NewsManagement") {
      keepChildren(part, `${at}/${part.local}`, notes);
    } else keep(notes, place, dataOf(part));
  });
  const revision = elementAt(newsItem, "Identification", "NewsIdentifier", "RevisionId");
  if (revision) keep(notes, `${at}/Identification/NewsIdentifier/RevisionId`, dataOf(bare(revision)));
  // Half an identifier tells no story, but still whose it is.
  const identifier = elementAt(newsItem, "Identification", "NewsIdentifier");
  if (identifier && !elementAt(identifier, "NewsItemId")) {
    keepChildren(identifier, `${at}/Identification/NewsIdentifier`, notes);
  }
  for (const [index, component] of [...components, ...media.flatMap(allIn)].entries()) {
    keepComponent(component, `${at}//NewsComponent[${index + 1}]`, notes);
  }
}
