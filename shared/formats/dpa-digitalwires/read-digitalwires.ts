import { isFields } from "../../json/notes.ts";
import { type Entry, readItems } from "../../json/read-items.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";

function entriesOf(value: unknown): Entry[] {
  if (Array.isArray(value)) return value.map((raw: unknown, index) => ({ raw, at: `/${index}` }));
  if (!isFields(value) || !Array.isArray(value.entries)) return [{ raw: value, at: "" }];
  return value.entries.map((raw: unknown, index) => ({ raw, at: `/entries/${index}` }));
}

/** Reads one entry, or all that a list or a page of the wire queue holds. */
export function readDigitalwires({ text }: DecodedCopy): FormatReading {
  return readItems(text, entriesOf, ({ raw, at }, repairs) => itemOf(raw, at, repairs));
}
