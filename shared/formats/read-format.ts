import { decodeCopy } from "../bytes/decode.ts";
import type { ItemCopy } from "../copy/item-copy.ts";
import type { Problem } from "../copy/problem.ts";
import { kindOfObject } from "../json/kind-of-object.ts";
import { parseJson } from "../json/parse-json.ts";
import type { DecodedCopy, FormatReading } from "./format.ts";
import { FORMATS } from "./index.ts";
import { looksLike } from "./looks-like.ts";

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

function unclaimed(copy: DecodedCopy): Problem {
  const look = looksLike(copy.text);
  if (look !== "JSON") {
    return { code: "FORMAT_UNKNOWN", detail: look ? `looks like ${look}; not read yet` : "no words were found in it" };
  }
  const { value, problem } = parseJson(copy.text);
  return problem ?? { code: "JSON_NOT_NEWS", detail: kindOfObject(value) ?? "none of its fields are those of ninjs" };
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
