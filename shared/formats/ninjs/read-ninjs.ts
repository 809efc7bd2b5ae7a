import { isFields } from "../../json/notes.ts";
import { type Entry, readItems } from "../../json/read-items.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";

const COLLECTIONS = ["items", "item", "_items"] as const;

function entriesOf(value: unknown): Entry[] {
  if (Array.isArray(value)) return value.map((raw: unknown, index) => ({ raw, at: `/${index}` }));
  if (!isFields(value) || "uri" in value) return [{ raw: value, at: "" }];
  const name = COLLECTIONS.find((candidate) => Array.isArray(value[candidate]));
  if (!name) return [{ raw: value, at: "" }];
  return (value[name] as unknown[]).map((raw, index) => ({ raw, at: `/${name}/${index}` }));
}

/** Reads one item, or the items of a list or of a search result. */
export function readNinjs({ text }: DecodedCopy): FormatReading {
  return readItems(text, entriesOf, ({ raw, at }, repairs) => itemOf(raw, at, repairs));
}
