import type { Problem } from "../copy/problem.ts";

/** What reading an item leaves over: fields that cannot be kept, what was repaired, what ninjs 3.1 has no place for. */
export interface Notes {
  problems: Problem[];
  repairs: Set<string>;
  /** By JSON pointer in the file, as they came. */
  unmapped: Record<string, unknown>;
  /** How many entries `unmapped` has: counting them anew for each would take the square of a hostile file. */
  kept: number;
}

/** A JSON object, and nothing that only looks like one. */
export type Fields = Record<string, unknown>;

/** More problems than this in one item say nothing more; the values are in `unmapped` all the same. */
const MOST_PROBLEMS = 100;
/** Leftovers of one item: a hostile file must not grow its record by a pointer for every byte. */
const MOST_UNMAPPED = 1000;

export function newNotes(): Notes {
  return { problems: [], repairs: new Set(), unmapped: {}, kept: 0 };
}

/** Keeps a value that ninjs 3.1 has no place for. Empty values say nothing and are not kept. */
export function keep(notes: Notes, at: string, raw: unknown): void {
  if (notes.kept >= MOST_UNMAPPED || isEmpty(raw)) return;
  notes.unmapped[at] = raw;
  notes.kept += 1;
}

/** Sets a value aside that ninjs does not allow where it stands, and says what was expected. */
export function refuse(notes: Notes, at: string, raw: unknown, expected: string): undefined {
  keep(notes, at, raw);
  if (notes.problems.length < MOST_PROBLEMS) {
    notes.problems.push({ code: "FIELD_INVALID", where: at, detail: `expected ${expected}, received ${kindOf(raw)}` });
  }
  return undefined;
}

/** Whether a value says nothing: agencies write `""`, `[]`, `{}` and null for absent. */
export function isEmpty(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === "string") return raw.trim() === "";
  if (Array.isArray(raw)) return raw.every((entry) => isEmpty(entry));
  return typeof raw === "object" && Object.keys(raw).length === 0;
}

export function isFields(raw: unknown): raw is Fields {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** A step of a JSON pointer (RFC 6901). */
export function step(at: string, key: string | number): string {
  return `${at}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function kindOf(raw: unknown): string {
  if (Array.isArray(raw)) return "a list";
  return typeof raw === "string" ? "text" : raw === null ? "null" : `a value of type ${typeof raw}`;
}
