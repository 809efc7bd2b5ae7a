import { decodeCopy } from "../bytes/decode.ts";
import type { ItemCopy } from "../copy/item-copy.ts";
import type { Problem } from "../copy/problem.ts";
import type { FormatReading } from "./format.ts";
import { FORMATS } from "./index.ts";
import { unclaimed } from "./unclaimed.ts";

/** What a file was, apart from what it says. */
export interface FileFacts {
  /** Hexadecimal, over all bytes. */
  sha256: string;
  bytes: number;
  /** Empty when the bytes were not read as text. */
  encoding: string;
  /** Length of the decoded text in UTF-16 units. */
  chars: number;
  /** Codes of the repairs that decoding made. */
  repairs: string[];
}

/** A file's items as their format gave them; `format` is the format's name, null when none claimed the copy. */
export interface FileReading extends FormatReading {
  format: string | null;
  file: FileFacts;
  items: ItemCopy[];
  problems: Problem[];
}

/**
 * Reads a file whatever it is: decodes it, asks each format whether the content is its own, and lets the first that
 * claims it read it. Never throws; what cannot be read is a problem, and one broken item never loses its neighbours.
 */
export async function readFormat(bytes: Uint8Array): Promise<FileReading> {
  const { copy, problem, ...facts } = decodeCopy(bytes);
  if (!copy) {
    return { format: null, file: { ...facts, encoding: "", chars: 0, repairs: [] }, items: [], problems: [problem] };
  }
  const file = { ...facts, encoding: copy.encoding, chars: copy.text.length, repairs: copy.repairs };
  const format = FORMATS.find((candidate) => candidate.claims(copy));
  if (!format) return { format: null, file, items: [], problems: [unclaimed(copy)] };
  return { format: format.name, file, ...(await format.read(copy)) };
}
