import type { ItemCopy } from "../copy/item-copy.ts";
import type { Problem } from "../copy/problem.ts";
import { parseJson } from "./parse-json.ts";

/** More items than this in one file are refused: each becomes a record of its own. */
export const MAX_ITEMS = 1000;

/** One item, or none with the reason; problems of single fields come with the item. */
export interface ItemReading {
  item?: ItemCopy;
  problems: Problem[];
}

/** A value of the file that is to be an item, with its JSON pointer. */
export interface Entry {
  raw: unknown;
  at: string;
}

/** Why a value is no item. */
export function notAnItem(detail: string, at: string): ItemReading {
  return { problems: [{ code: "JSON_NOT_NEWS", detail, where: at === "" ? "/" : at }] };
}

/** Reads the items of a JSON text: `entriesOf` finds them in the file, `itemOf` reads one. Never throws. */
export function readItems<E extends Entry>(
  text: string,
  entriesOf: (value: unknown) => E[],
  itemOf: (entry: E, fileRepairs: readonly string[]) => ItemReading,
): { items: ItemCopy[]; problems: Problem[] } {
  const { value, problem, repairs } = parseJson(text);
  if (problem) return { items: [], problems: [problem] };
  const entries = entriesOf(value);
  if (entries.length > MAX_ITEMS) {
    const detail = `${entries.length}, the limit is ${MAX_ITEMS}`;
    return { items: [], problems: [{ code: "TOO_MANY_ITEMS", detail }] };
  }
  if (entries.length === 0) return { items: [], problems: [{ code: "JSON_NOT_NEWS", detail: "it holds no items" }] };
  const readings = entries.map((entry) => itemOf(entry, repairs));
  return {
    items: readings.flatMap(({ item }) => item ?? []),
    problems: readings.flatMap(({ problems }) => problems),
  };
}
