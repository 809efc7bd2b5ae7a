import { hostsOfId } from "../../copy/hosts-of-id.ts";
import type { ItemCopy } from "../../copy/item-copy.ts";
import { cutNonPublic } from "../../copy/not-for-publication.ts";
import { filled } from "../../json/filled.ts";
import { type Fields, isEmpty, isFields, keep, type Notes, newNotes, step } from "../../json/notes.ts";
import { gravestStatus } from "../../json/pub-status.ts";
import { type ItemReading, notAnItem } from "../../json/read-items.ts";
import { statementsOf } from "../../json/statements.ts";
import { line, uri } from "../../json/values.ts";
import { languageOf } from "../../markup/language.ts";
import { isUri } from "../../markup/uri.ts";
import type { Article } from "../../record/article.ts";
import { sentAt } from "../../time/sent-at.ts";
import { partsOf } from "./associations.ts";
import { categoriesOf } from "./categories.ts";
import { changeOf } from "./change.ts";
import { deskNotesOf } from "./desk-notes.ts";
import { plainFields } from "./fields.ts";
import { linesOfTerms } from "./lines-of-terms.ts";
import { rightsCodesIn } from "./rights-codes.ts";
import { textsOf } from "./texts.ts";

/** An entry's ids: the story's own urn; where it has none, the entry itself is all that tells it from others. */
function identityOf(entry: Fields, at: string, notes: Notes): { uri?: string; altIds: NonNullable<Article["altIds"]> } {
  const urn = uri(entry.urn, step(at, "urn"), notes);
  const id = line(entry.entry_id, step(at, "entry_id"), notes);
  const own = `urn:digitalwires:entry:${id ?? ""}`;
  return {
    ...filled({ uri: urn ?? (id && isUri(own) ? own : undefined) }),
    altIds: id ? [{ role: "entry_id", value: id }] : [],
  };
}

/** Codes of use that stand for the whole entry. */
function codesOf({ categories }: Fields, at: string): ItemCopy["statements"] {
  return rightsCodesIn(categories).map((value) => ({
    field: "rightsInfo",
    value,
    source: "item-structured",
    pointer: step(at, "categories"),
  }));
}

/** Reads one entry of digitalwires. `at` is its JSON pointer in the file; never throws. */
export function itemOf(raw: unknown, at: string, fileRepairs: readonly string[]): ItemReading {
  if (!isFields(raw)) return notAnItem("an entry is not an object", at);
  const notes = newNotes();
  for (const repair of fileRepairs) notes.repairs.add(repair);
  const known = plainFields(raw, at, notes);
  const identity = identityOf(raw, at, notes);
  const { top, body, ...texts } = textsOf(raw, at, notes);
  const categories = categoriesOf(raw, at, notes);
  const desk = deskNotesOf(raw, at, notes);
  const parts = partsOf(raw, at, notes);
  const { passages, removed } = cutNonPublic([...top, ...body]);
  if (!identity.uri && identity.altIds.length === 0 && passages.length === 0) {
    return notAnItem("it has neither an id nor text", at);
  }
  const credit = line(raw.creditline, step(at, "creditline"), notes);
  const credited = credit ? [{ name: credit, role: "creditline" }] : [];
  const statements = [
    ...linesOfTerms(statementsOf(raw, at)),
    ...noticeOf(raw, at),
    ...categories.statements,
    ...codesOf(raw, at),
    ...desk.statements,
    ...parts.statements,
  ];
  const change = changeOf(raw);
  if (!change) keep(notes, step(at, "signal"), raw.signal);
  const item: ItemCopy = {
    format: `application/json;profile=${formatOf(raw)}`,
    article: {
      standard: { name: "ninjs", version: "3.1" },
      ...known,
      ...categories.article,
      ...filled({
        ...texts,
        pubStatus: gravestStatus(statements),
        language: known.language ?? languageOf(passages.map(({ text }) => text).join(" ")),
        edNote: desk.edNote,
        infoSources: [...credited, ...(categories.article.infoSources ?? [])],
        altIds: identity.altIds,
        associations: parts.associations,
      }),
    },
    passages: [...passages, ...parts.passages, ...desk.passages],
    statements,
    removed: [...removed, ...desk.removed],
    ...filled({
      uri: identity.uri,
      repairs: [...notes.repairs],
      faults: desk.faults,
      change,
    }),
    ...sentAt(raw.updated),
    ...(Object.keys(notes.unmapped).length > 0 ? { unmapped: notes.unmapped } : {}),
    marks: {
      hosts: hostsOfId(identity.uri),
      providers: [...new Set(categories.providers)],
      creditLines: credit ? [credit] : [],
    },
  };
  return { item, problems: notes.problems };
}

/** A line that must stand below the text wherever it is published without an editor: a notice of copyright. */
function noticeOf({ autopublishnotice: raw }: Fields, at: string): ItemCopy["statements"] {
  if (typeof raw !== "string" || isEmpty(raw)) return [];
  const pointer = step(at, "autopublishnotice");
  return [{ field: "copyrightNotice", value: raw, source: "item-structured", pointer }];
}

function formatOf({ format }: Fields): string {
  const version =
    typeof format === "string" ? /^digitalwires@(\d{1,3}(?:\.\d{1,3}){0,2})$/.exec(format)?.[1] : undefined;
  return version ? `digitalwires-${version}` : "digitalwires";
}
