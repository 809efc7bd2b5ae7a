import { htmlPassages } from "../../copy/html-passages.ts";
import { uriOfId } from "../../copy/id-uri.ts";
import type { ItemCopy, Passage } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import type { Statement } from "../../copy/statement.ts";
import { keep, type Notes, newNotes } from "../../json/notes.ts";
import type { Change } from "../../record/change.ts";
import { elementData } from "../../xml/element-data.ts";
import { elementAt, elementsIn, textIn } from "../../xml/elements.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { FormatReading } from "../format.ts";
import { articleOf, CAPTIONS, READ } from "./article.ts";

/** One ContentItem, where it stands, and what its publication says of it. */
export interface Content {
  content: XmlElement;
  at: string;
  services: string[];
  repairs: readonly string[];
}

/** Notes to the desk: what is new, what was wrong, and what a picture's agency asks. */
const DESK_NOTES = ["EditorNote", "UpdateNote", "Corrections", "SpecialInstructions"];
/** What the system writes where it has nothing to say. */
const SAYS_NOTHING = new Set(["false", "0", "none", "aucun"]);
/** .NET's least time, which stands for none. */
const NO_TIME = /^0001-/;
/** Around a word in a line whose spelling the agency made its own: `<replaced captured="center">centre</replaced>`. */
const RESPELLED = /<\/?replaced\b[^<>]*>/gi;

function passagesOf(content: XmlElement, at: string): Passage[] {
  const line = (name: string, role: Passage["role"]): Passage[] => {
    const text = wordsOf(elementAt(content, name));
    return text ? [{ role, text, pointer: `${at}/${name}` }] : [];
  };
  const html = textIn(elementAt(content, "ContentText")).replace(RESPELLED, "");
  const body = htmlPassages(html, `${at}/ContentText`);
  const [headline, other] = [...line("Headline", "headline"), ...line("Headline2", "headline")];
  return [
    ...DESK_NOTES.flatMap((name) => line(name, "ed-note")),
    ...(headline ? [headline] : []),
    ...(other && other.text !== headline?.text ? [other] : []),
    // It repeats the first words of a text; of a story without one it is all there is.
    ...(body.length === 0 ? line("DirectoryText", "standfirst") : []),
    ...line("Byline", "byline"),
    ...body,
    ...CAPTIONS.flatMap((name) => line(name, "caption")),
  ];
}

/** What it states of itself, as it is spelled: an embargo, its status, its notes, and whose it is. */
function statementsOf(content: XmlElement, at: string): Statement[] {
  const of = (field: Statement["field"], name: string, said = wordsOf(elementAt(content, name))): Statement[] =>
    said ? [{ field, value: said, source: "item-structured", pointer: `${at}/${name}` }] : [];
  const isSet = (name: string) => wordsOf(elementAt(content, name))?.toLowerCase() === "true";
  const embargo = wordsOf(elementAt(content, "EmbargoTime"));
  return [
    ...(isSet("TrashFlag") ? of("pubStatus", "TrashFlag", "canceled") : []),
    ...(isSet("HoldFlag") ? of("pubStatus", "HoldFlag", "withheld") : []),
    ...(embargo && !NO_TIME.test(embargo) ? of("embargoedUntil", "EmbargoTime") : []),
    ...of("copyrightNotice", "Copyright"),
    ...of("creditText", "Credit"),
    // Whom the agency had a picture from: a pool, or another agency.
    ...of("creditText", "CustomField6"),
    ...DESK_NOTES.flatMap((name) => of("edNote", name)),
    ...of("by", "Byline"),
  ];
}

function changeOf(content: XmlElement): Change | undefined {
  if (wordsOf(elementAt(content, "Corrections"))) return "correction";
  if (wordsOf(elementAt(content, "WriteThruType"))) return "writethru";
  return wordsOf(elementAt(content, "UpdateNote")) ? "update" : undefined;
}

function keepLeftovers(content: XmlElement, at: string, notes: Notes): void {
  for (const child of elementsIn(content).filter(({ local }) => !READ.has(local))) {
    if (SAYS_NOTHING.has(wordsOf(child)?.toLowerCase() ?? "")) continue;
    keep(
      notes,
      `${at}/${child.name}`,
      elementData(child, (name) => !/^xmlns|nil$/.test(name)),
    );
  }
}

/** What is written to be spoken shares its slug with the story for print, and neither replaces the other. */
const isBroadcast = (services: readonly string[]) =>
  services.includes("Broadcast") && !services.some((one) => /\bprint\b/i.test(one));

/** Reads one story or picture, or says why it is none. Never throws. */
export function itemOf({ content, at, services, repairs }: Content): FormatReading {
  const notes = newNotes();
  for (const repair of repairs) notes.repairs.add(repair);
  // The slug that no user sees stays the same over all versions of a story.
  const [slug, company] = ["SystemSlug", "NewsCompID"].map((name) => wordsOf(elementAt(content, name)) ?? "");
  const uri = uriOfId(`${slug || company || ""}${slug && isBroadcast(services) ? ":broadcast" : ""}`, "canadian-press");
  const { passages, removed } = cutNonPublic(passagesOf(content, at));
  const statements = statementsOf(content, at);
  const article = articleOf({ content, at, passages, statements, notes });
  if (passages.length === 0 && !article.renditions && !article.pubStatus) {
    const detail = uri ? "the ContentItem has an id and no words" : "the ContentItem has neither an id nor words";
    return { items: [], problems: [{ code: "XML_NOT_NEWS", detail, where: at }] };
  }
  keepLeftovers(content, at, notes);
  const change = changeOf(content);
  const credit = wordsOf(elementAt(content, "Credit"));
  const item: ItemCopy = {
    format: "application/xml;profile=canadian-press",
    ...(uri ? { uri } : {}),
    ...(change ? { change } : {}),
    ...(services.length > 0 ? { services } : {}),
    article,
    passages,
    statements,
    removed,
    ...(notes.repairs.size > 0 ? { repairs: [...notes.repairs] } : {}),
    ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
    marks: {
      hosts: [],
      providers: article.infoSources?.flatMap(({ name }) => name ?? []) ?? [],
      creditLines: credit ? [credit] : [],
    },
  };
  return { items: [item], problems: notes.problems };
}
