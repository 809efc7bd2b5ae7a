import type { AssociationCopy, Passage } from "../../copy/item-copy.ts";
import { partNamer } from "../../copy/part-names.ts";
import type { Statement } from "../../copy/statement.ts";
import { type Fields, isEmpty, isFields, type Notes, refuse, step } from "../../json/notes.ts";
import { statementsOf } from "../../json/statements.ts";
import { line } from "../../json/values.ts";
import { fieldsOf } from "./fields-of.ts";
import { identityOf } from "./identity.ts";
import { bodyPassages } from "./passages.ts";
import { distinct, textsOf } from "./texts.ts";

/** Media of one item; a gallery has some hundred. */
const MOST_ASSOCIATIONS = 500;

/** The parts that belong to an item, with what is written at them and what they state of their own rights. */
export interface Parts {
  associations: AssociationCopy[];
  passages: Passage[];
  statements: Statement[];
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

/** Reads the associations of an item: an object by name in ninjs 1.x, a list since. */
export function partsOf(fields: Fields, at: string, notes: Notes): Parts {
  const parts: Parts = { associations: [], passages: [], statements: [] };
  const nameOf = partNamer(() => notes.repairs.add("association-renamed"));
  for (const { key, raw, at: place } of entriesOf(fields, at, notes)) {
    if (!isFields(raw)) {
      refuse(notes, place, raw, "an object");
      continue;
    }
    const { altIds: stated = [], ...known } = fieldsOf(raw, place, notes);
    const name = nameOf(key ?? line(raw.name, step(place, "name"), notes), known.type ?? "media");
    const rel = line(raw.rel, step(place, "rel"), notes);
    const { uri, altIds } = identityOf(raw, place, notes);
    const ids = [...stated, ...altIds];
    const body = bodyPassages(raw, place, notes);
    parts.associations.push({
      ...known,
      name,
      ...(rel ? { rel } : {}),
      ...(uri ? { uri } : {}),
      ...(ids.length > 0 ? { altIds: ids } : {}),
      ...(body.length > 0
        ? { bodies: [{ role: "main", contentType: "text/plain", value: body.map(({ text }) => text).join("\n\n") }] }
        : {}),
    });
    const written = [...distinct(textsOf(raw, place, "description", notes)), ...notesOf(raw, place)];
    for (const { value, pointer } of written)
      parts.passages.push({ role: "caption", text: value, pointer, part: name });
    for (const { text, pointer = place } of body) parts.passages.push({ role: "caption", text, pointer, part: name });
    parts.statements.push(...statementsOf(raw, place, name));
  }
  return parts;
}

function notesOf(raw: Fields, at: string): { value: string; pointer: string }[] {
  const name = "edNote" in raw ? "edNote" : "ednote";
  const value = raw[name];
  return typeof value === "string" && value.trim() !== "" ? [{ value: value.trim(), pointer: step(at, name) }] : [];
}
