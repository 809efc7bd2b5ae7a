import { hostsOfId } from "../../copy/hosts-of-id.ts";
import { htmlPassages } from "../../copy/html-passages.ts";
import { uriOfId } from "../../copy/id-uri.ts";
import type { ItemCopy, Passage } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import type { Statement } from "../../copy/statement.ts";
import { filled } from "../../json/filled.ts";
import { keep, type Notes, newNotes } from "../../json/notes.ts";
import { cleanText } from "../../markup/clean-text.ts";
import { languageOf } from "../../markup/language.ts";
import { elementData } from "../../xml/element-data.ts";
import { elementAt, elementsIn, textIn } from "../../xml/elements.ts";
import { parseXml } from "../../xml/parse-xml.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { clockReading, timeOf } from "./clock-reading.ts";
import { type Images, imagesOf } from "./images.ts";

/** Elements that are read into fields of their own. Who may be asked is for the desk, and stays in `unmapped`. */
const READ = new Set(
  "longurl body boilerplate embargo keywords leadtext publicationDate title language type images categories".split(" "),
);
/** Keywords, and categories, of one release; a search would not use more. */
const MOST_SUBJECTS = 500;
/** Paragraphs of a boilerplate; it is a few. */
const MOST_LINES = 500;

const say = (root: XmlElement, ...path: string[]): string | undefined => wordsOf(elementAt(root, ...path));

function passagesOf(root: XmlElement): Passage[] {
  const title = say(root, "title");
  const lead = htmlPassages(textIn(elementAt(root, "leadtext")), "/release/leadtext");
  const lines = textIn(elementAt(root, "boilerplate"))
    .split("\n", MOST_LINES)
    .map(cleanText)
    .filter((text) => text !== "");
  return [
    ...(title ? [{ role: "headline", text: title, pointer: "/release/title" } as const] : []),
    ...lead.map((one): Passage => ({ ...one, role: "standfirst" })),
    ...htmlPassages(textIn(elementAt(root, "body")), "/release/body"),
    ...lines.map((text): Passage => ({ role: "paragraph", text, pointer: "/release/boilerplate" })),
  ];
}

/** What it states of itself: an embargo on the service's clock, the page that it stands on. It has no terms and no kill. */
function statementsOf(root: XmlElement): Statement[] {
  const [embargo, page] = [say(root, "embargo"), say(root, "longurl")];
  const of = (field: Statement["field"], value: string, name: string): Statement => ({
    field,
    value,
    source: "item-structured",
    pointer: `/release/${name}`,
  });
  return [
    ...(embargo ? [of("embargoedUntil", clockReading(embargo) ?? embargo, "embargo")] : []),
    ...(page ? [of("canonicalUrl", page, "longurl")] : []),
  ];
}

function subjectsOf(root: XmlElement): NonNullable<ItemCopy["article"]["subjects"]> {
  const categories = elementsIn(elementAt(root, "categories"), "category").slice(0, MOST_SUBJECTS);
  const keywords = (say(root, "keywords") ?? "").split(",", MOST_SUBJECTS).map((one) => one.trim());
  return [
    ...categories.map((one) => filled({ rel: "category", name: say(one, "label"), literal: attributeOf(one, "id") })),
    ...[...new Set(keywords)].filter((one) => one !== "").map((literal) => ({ rel: "keyword", literal })),
  ];
}

function articleOf(
  root: XmlElement,
  passages: readonly Passage[],
  { associations }: Images,
  notes: Notes,
): ItemCopy["article"] {
  const [title, publisher, kind] = [say(root, "title"), say(root, "publisher", "name"), say(root, "type", "label")];
  const lead = passages.filter(({ role }) => role === "standfirst").map(({ text }) => text);
  const id = attributeOf(root, "id");
  return {
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    ...filled({
      versionCreated: timeOf(say(root, "publicationDate"), "/release/publicationDate", notes),
      embargoedUntil: timeOf(say(root, "embargo"), "/release/embargo", notes),
      language: attributeOf(root, "lang") ?? languageOf(passages.map(({ text }) => text).join(" ")),
      headlines: title ? [{ role: "main", value: title }] : [],
      descriptions: lead.length > 0 ? [{ role: "summary", value: lead.join("\n") }] : [],
      subjects: subjectsOf(root),
      genres: kind ? [{ name: kind }] : [],
      infoSources: publisher ? [{ name: publisher, role: "publisher" }] : [],
      altIds: id ? [{ role: "release", value: id }] : [],
      associations,
    }),
  };
}

function keepLeftovers(root: XmlElement, notes: Notes): void {
  for (const child of elementsIn(root).filter(({ local }) => !READ.has(local))) {
    keep(
      notes,
      `/release/${child.name}`,
      elementData(child, (name) => !/^xmlns/.test(name)),
    );
  }
}

/** Reads the one release of a document, or says why it is none. Never throws. */
export function readNtbRelease({ text }: DecodedCopy): FormatReading {
  const { root, repairs, problem } = parseXml(text);
  if (problem) return { items: [], problems: [problem] };
  const notes = newNotes();
  for (const repair of repairs) notes.repairs.add(repair);
  const uri = uriOfId(attributeOf(root, "id") ?? "", "ntb-release");
  const { passages, removed } = cutNonPublic(passagesOf(root));
  if (passages.length === 0) {
    return { items: [], problems: [{ code: "XML_NOT_NEWS", detail: "the release has neither a title nor text" }] };
  }
  const images = imagesOf(root);
  const article = articleOf(root, passages, images, notes);
  keepLeftovers(root, notes);
  const publisher = say(root, "publisher", "name");
  const item: ItemCopy = {
    format: "application/xml;profile=ntb-release",
    ...(uri ? { uri } : {}),
    article,
    passages: [...passages, ...images.passages],
    statements: statementsOf(root),
    removed,
    ...(notes.repairs.size > 0 ? { repairs: [...notes.repairs] } : {}),
    ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
    marks: { hosts: hostsOfId(say(root, "longurl")), providers: publisher ? [publisher] : [], creditLines: [] },
  };
  return { items: [item], problems: notes.problems };
}
