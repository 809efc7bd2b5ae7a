import { isEmpty, isFields, keep, type Notes, refuse, step } from "./notes.ts";
import type { ReadValue } from "./values.ts";

/** A field of an object: the names under which the versions of ninjs spell it, and how its value is read. */
export interface FieldRow<T> {
  from: readonly string[];
  read: ReadValue<T>;
}
type Rows<T> = { readonly [K in keyof T]-?: FieldRow<NonNullable<T[K]>> };

/** Reads an object by a table of its fields; whatever the table does not name is kept as unmapped. */
export function object<T extends object>(rows: Rows<T>): ReadValue<Partial<T>> {
  const entries = Object.entries(rows) as [string, FieldRow<unknown>][];
  const known = new Set(entries.flatMap(([, { from }]) => from));
  return (raw, at, notes) => {
    if (isEmpty(raw)) return undefined;
    if (!isFields(raw)) return refuse(notes, at, raw, "an object");
    const read: Record<string, unknown> = {};
    for (const [name, row] of entries) {
      const value = firstOf(raw, row, at, notes);
      if (value !== undefined) read[name] = value;
    }
    for (const [name, value] of Object.entries(raw)) if (!known.has(name)) keep(notes, step(at, name), value);
    return Object.keys(read).length > 0 ? (read as Partial<T>) : undefined;
  };
}

// The first spelling that says something counts; a second that says otherwise is kept beside it.
function firstOf(raw: Record<string, unknown>, row: FieldRow<unknown>, at: string, notes: Notes): unknown {
  let found: unknown;
  for (const name of row.from) {
    if (!Object.hasOwn(raw, name)) continue;
    if (isEmpty(raw[name])) {
      // An empty list or object in the place of a text is no text: its reader says so.
      if (typeof raw[name] === "object") row.read(raw[name], step(at, name), notes);
    } else if (found !== undefined) keep(notes, step(at, name), raw[name]);
    else found = row.read(raw[name], step(at, name), notes);
  }
  return found;
}

/** More entries than this in one list are not kept in the article: 1,000 subjects are already no description. */
const MOST_ENTRIES = 1000;

/** Reads a list; one entry without its list is taken as a list of one. */
export function list<T>(read: ReadValue<T>): ReadValue<T[]> {
  return (raw, at, notes) => {
    if (isEmpty(raw)) return undefined;
    if (!Array.isArray(raw)) return listOfOne(read, raw, at, notes);
    if (raw.length > MOST_ENTRIES) refuse(notes, at, raw.length, `at most ${MOST_ENTRIES} entries`);
    const entries = raw.slice(0, MOST_ENTRIES).flatMap((entry: unknown, index) => {
      const value = read(entry, step(at, index), notes);
      return value === undefined ? [] : [value];
    });
    return entries.length > 0 ? entries : undefined;
  };
}

function listOfOne<T>(read: ReadValue<T>, raw: unknown, at: string, notes: Notes): T[] | undefined {
  if (!isFields(raw)) return refuse(notes, at, raw, "a list");
  notes.repairs.add("list-of-one");
  const value = read(raw, at, notes);
  return value === undefined ? undefined : [value];
}
