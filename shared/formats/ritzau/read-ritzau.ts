import { htmlPassages } from "../../copy/html-passages.ts";
import { uriOfId } from "../../copy/id-uri.ts";
import type { ItemCopy, Passage } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import { statedTime } from "../../copy/stated-time.ts";
import type { Statement } from "../../copy/statement.ts";
import { keep, type Notes, newNotes, refuse } from "../../json/notes.ts";
import { languageOf } from "../../markup/language.ts";
import type { Change } from "../../record/change.ts";
import { elementData } from "../../xml/element-data.ts";
import { elementAt, elementsIn, textIn } from "../../xml/elements.ts";
import { parseXml } from "../../xml/parse-xml.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";

/** Elements that are read into fields of their own; `ContentShort` repeats the first words. */
const READ = new Set(
  (
    "NewsID PublishDate strapline headline subtitle town origin section sectionShort version content HistID Priority " +
    "IPTCList SubjectKeyword Annuleret NyVersion Korrektion byLine TilRedaktionen ContentShort"
  ).split(" "),
);

const say = (root: XmlElement, name: string): string | undefined => wordsOf(elementAt(root, name));
const isSet = (root: XmlElement, name: string): boolean => say(root, name)?.toLowerCase() === "true";
const listOf = (root: XmlElement, name: string): string[] =>
  elementsIn(elementAt(root, name)).flatMap((one) => wordsOf(one) ?? []);

function passagesOf(root: XmlElement): Passage[] {
  const lines = [
    ["TilRedaktionen", "ed-note"],
    ["headline", "headline"],
    ["subtitle", "standfirst"],
    ["byLine", "byline"],
  ] as const;
  return [
    ...lines.flatMap(([name, role]): Passage[] => {
      const text = say(root, name);
      return text ? [{ role, text, pointer: `/RBNews/${name}` }] : [];
    }),
    ...htmlPassages(textIn(elementAt(root, "content")), "/RBNews/content"),
  ];
}

function subjectsOf(root: XmlElement): NonNullable<ItemCopy["article"]["subjects"]> {
  const [name, literal] = [say(root, "section"), say(root, "sectionShort")];
  return [
    ...(name || literal ? [{ rel: "category", ...(name ? { name } : {}), ...(literal ? { literal } : {}) }] : []),
    ...listOf(root, "IPTCList").map((code) => ({ rel: "subject", literal: code })),
    ...listOf(root, "SubjectKeyword").map((keyword) => ({ rel: "keyword", literal: keyword })),
  ];
}

function changeOf(root: XmlElement): Change | undefined {
  if (isSet(root, "Korrektion")) return "correction";
  return isSet(root, "NyVersion") ? "update" : undefined;
}

function urgencyOf(root: XmlElement, notes: Notes): number | undefined {
  const priority = say(root, "Priority");
  if (priority === undefined || /^[1-9]$/.test(priority)) return priority ? Number(priority) : undefined;
  return refuse(notes, "/RBNews/Priority", priority, "a figure from 1 to 9");
}

function articleOf(root: XmlElement, passages: readonly Passage[], notes: Notes): ItemCopy["article"] {
  const [headline, subtitle, origin] = [say(root, "headline"), say(root, "subtitle"), say(root, "origin")];
  const subjects = subjectsOf(root);
  const histId = say(root, "HistID");
  const time = statedTime(say(root, "PublishDate"), "/RBNews/PublishDate", notes);
  const fields = {
    version: say(root, "version"),
    versionCreated: time,
    firstCreated: say(root, "version") === "1" ? time : undefined,
    pubStatus: isSet(root, "Annuleret") ? ("canceled" as const) : undefined,
    urgency: urgencyOf(root, notes),
    language: languageOf(passages.map(({ text }) => text).join(" ")),
    by: say(root, "byLine"),
    slugline: say(root, "strapline"),
    located: say(root, "town"),
    edNote: say(root, "TilRedaktionen"),
    headlines: [
      ...(headline ? [{ role: "main", value: headline }] : []),
      ...(subtitle ? [{ role: "subheadline", value: subtitle }] : []),
    ],
    subjects,
    infoSources: origin ? [{ name: origin.replace(/^\/|\/$/g, ""), role: "source" }] : [],
    altIds: histId ? [{ role: "HistID", value: histId }] : [],
  };
  const isThere = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return {
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => isThere(value))),
  };
}

/** What it states of itself: Ritzau's XML has an annulment and a note to the desk, no terms and no embargo. */
function statementsOf(root: XmlElement): Statement[] {
  const of = (field: Statement["field"], value: string, name: string): Statement => ({
    field,
    value,
    source: "item-structured",
    pointer: `/RBNews/${name}`,
  });
  const [note, by] = [say(root, "TilRedaktionen"), say(root, "byLine")];
  return [
    ...(isSet(root, "Annuleret") ? [of("pubStatus", "canceled", "Annuleret")] : []),
    ...(note ? [of("edNote", note, "TilRedaktionen")] : []),
    ...(by ? [of("by", by, "byLine")] : []),
  ];
}

/** Reads the one story of an RBNews document, or says why it is none. Never throws. */
export function readRitzau({ text }: DecodedCopy): FormatReading {
  const { root, repairs, problem } = parseXml(text);
  if (problem) return { items: [], problems: [problem] };
  const notes = newNotes();
  for (const repair of repairs) notes.repairs.add(repair);
  const uri = uriOfId(say(root, "NewsID") ?? "", "ritzau");
  const { passages, removed } = cutNonPublic(passagesOf(root));
  if (uri === undefined && passages.length === 0) {
    return { items: [], problems: [{ code: "XML_NOT_NEWS", detail: "it has neither an id nor text" }] };
  }
  const article = articleOf(root, passages, notes);
  for (const child of elementsIn(root).filter(({ local }) => !READ.has(local))) {
    keep(
      notes,
      `/RBNews/${child.name}`,
      elementData(child, (name) => !/^xmlns|nil$/.test(name)),
    );
  }
  const change = changeOf(root);
  const providers = article.infoSources?.flatMap(({ name }) => name ?? []) ?? [];
  const item: ItemCopy = {
    format: "application/xml;profile=ritzau",
    ...(uri ? { uri } : {}),
    ...(change ? { change } : {}),
    article,
    passages,
    statements: statementsOf(root),
    removed,
    ...(notes.repairs.size > 0 ? { repairs: [...notes.repairs] } : {}),
    ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
    marks: { hosts: [], providers, creditLines: [] },
  };
  return { items: [item], problems: notes.problems };
}
