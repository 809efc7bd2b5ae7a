import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { type NamePart, partNamer } from "../../copy/part-names.ts";
import type { Fault } from "../../copy/reading.ts";
import type { Statement } from "../../copy/statement.ts";
import { filled } from "../../json/filled.ts";
import { type Fields, isEmpty, isFields, type Notes, refuse, step } from "../../json/notes.ts";
import { statementsOf } from "../../json/statements.ts";
import { line } from "../../json/values.ts";
import type { Removed } from "../../record/provenance.ts";
import { bodyIn } from "./body.ts";
import { deskOrders } from "./desk-system.ts";
import { fieldsOf } from "./fields-of.ts";
import { identityOf } from "./identity.ts";
import { distinct, textsOf } from "./texts.ts";

/** Media of one item; a gallery has some hundred. */
const MOST_ASSOCIATIONS = 500;

/** The parts that belong to an item, with what is written at them and what they state of their own rights. */
export interface Parts {
  associations: AssociationCopy[];
  passages: Passage[];
  statements: Statement[];
  faults: Fault[];
  /** What a NITF in a part keeps from readers. */
  removed: Removed[];
}

interface Entry {
  key: string | undefined;
  raw: unknown;
  at: string;
}

function below({ raw, at }: Entry, notes: Notes): Entry[] {
  const associations = isFields(raw) ? raw.associations : undefined;
  const place = step(at, "associations");
  if (isEmpty(associations)) return [];
  if (Array.isArray(associations)) {
    return associations.map((entry: unknown, index) => ({ key: undefined, raw: entry, at: step(place, index) }));
  }
  if (isFields(associations)) {
    const named = Object.entries(associations).filter(([, entry]) => !isEmpty(entry));
    return named.map(([key, entry]) => ({ key, raw: entry, at: step(place, key) }));
  }
  refuse(notes, place, associations, "a list");
  return [];
}

// Associations may have associations: all are parts of the article, flat, in order of appearance.
function entriesOf(fields: Fields, at: string, notes: Notes): Entry[] {
  const entries: Entry[] = [];
  const open = below({ key: undefined, raw: fields, at }, notes);
  while (open.length > 0 && entries.length < MOST_ASSOCIATIONS) {
    const entry = open.shift() as Entry;
    entries.push(entry);
    open.push(...below(entry, notes));
  }
  if (open.length > 0) {
    refuse(notes, step(at, "associations"), open.length, `at most ${MOST_ASSOCIATIONS} associations`);
  }
  return entries;
}

/** Reads one association into the parts of its item, under the name that it gets there. */
function addPart({ key, raw, at }: Entry & { raw: Fields }, nameOf: NamePart, parts: Parts, notes: Notes): void {
  const { altIds: statedIds = [], ...known } = fieldsOf(raw, at, notes);
  const stated = key ?? line(raw.name, step(at, "name"), notes);
  // IPTC's schemas want both; a part is none the worse for what we can name ourselves.
  if (stated === undefined) notes.repairs.add("association-without-name");
  if (isEmpty(raw.uri) && isEmpty(raw.guid)) notes.repairs.add("association-without-uri");
  const name = nameOf(stated, known.type ?? "media");
  const { uri, altIds } = identityOf(raw, at, notes);
  const { passages: body, statements, faults, removed } = bodyIn(raw, at, notes);
  const text = body.map((passage) => passage.text).join("\n\n");
  parts.associations.push({
    ...known,
    name,
    ...filled({
      rel: line(raw.rel, step(at, "rel"), notes),
      uri,
      altIds: [...statedIds, ...altIds],
      bodies: text ? [{ role: "main", contentType: "text/plain", value: text }] : [],
    }),
  });
  const written = [...distinct(textsOf(raw, at, "description", notes)), ...notesOf(raw, at)].map(
    ({ value, pointer }) => ({ text: value, pointer }),
  );
  for (const { text: words, pointer = at } of [...written, ...body]) {
    parts.passages.push({ role: "caption", text: words, pointer, part: name });
  }
  parts.statements.push(
    ...statementsOf(raw, at, name),
    ...deskOrders(raw, at, name),
    ...statements.map((statement) => ({ ...statement, part: name })),
  );
  parts.faults.push(...faults);
  parts.removed.push(...removed);
}

/** Reads the associations of an item: an object by name in ninjs 1.x, a list since. */
export function partsOf(fields: Fields, at: string, notes: Notes): Parts {
  const parts: Parts = { associations: [], passages: [], statements: [], faults: [], removed: [] };
  const nameOf = partNamer(() => notes.repairs.add("association-renamed"));
  for (const { key, raw, at: place } of entriesOf(fields, at, notes)) {
    if (isFields(raw)) addPart({ key, raw, at: place }, nameOf, parts, notes);
    else refuse(notes, place, raw, "an object");
  }
  return parts;
}

function notesOf(raw: Fields, at: string): { value: string; pointer: string }[] {
  const name = "edNote" in raw ? "edNote" : "ednote";
  const value = raw[name];
  return typeof value === "string" && value.trim() !== "" ? [{ value: value.trim(), pointer: step(at, name) }] : [];
}
