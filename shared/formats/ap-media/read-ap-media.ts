import { type Fields, isFields } from "../../json/notes.ts";
import { type Entry, readItems } from "../../json/read-items.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";

/** An item with what an answer says beside it. */
export interface ApEntry extends Entry {
  /** Entitlement and price of the item. */
  meta?: { raw: unknown; at: string };
  version?: unknown;
  /** Where readers of the API put the text and the media that they fetched for the item. */
  beside?: { nitf?: unknown; associations?: unknown; at: string };
}

function wrapped(raw: unknown, at: string): ApEntry {
  if (!isFields(raw) || !("item" in raw)) return { raw, at };
  return { raw: raw.item, at: `${at}/item`, meta: { raw: raw.meta, at: `${at}/meta` } };
}

function answered(answer: Fields, at: string): ApEntry[] {
  const { data, api_version: version } = answer;
  if (!isFields(data)) return "item" in answer || "uri" in answer ? [wrapped(answer, at)] : [];
  const beside = { nitf: answer.nitf, associations: answer.associations, at };
  const entries = Array.isArray(data.items)
    ? data.items.map((raw: unknown, index) => wrapped(raw, `${at}/data/items/${index}`))
    : "item" in data
      ? [{ ...wrapped(data, `${at}/data`), beside }]
      : [];
  return entries.map((entry) => ({ ...entry, version }));
}

function entriesOf(value: unknown): ApEntry[] {
  if (Array.isArray(value)) {
    return value.flatMap((raw: unknown, index) => {
      const at = `/${index}`;
      return isFields(raw) ? answered(raw, at) : [{ raw, at }];
    });
  }
  return isFields(value) ? answered(value, "") : [];
}

/** Reads the items of an answer of the API, of several answers in a list, or of none but themselves. */
export function readApMedia({ text }: DecodedCopy): FormatReading {
  return readItems(text, entriesOf, itemOf);
}
