import { hash } from "node:crypto";
import {
  type Allowance,
  fullAllowance,
  MOST_BYTES,
  MOST_FILES,
  MOST_LEVELS,
  oneLevelDown,
  takeFile,
} from "../archive/allowance.ts";
import type { Archive } from "../archive/archive.ts";
import { ARCHIVES } from "../archive/index.ts";
import { refusedSidecar } from "../archive/refused-sidecar.ts";
import { decodeCopy, MAX_FILE_BYTES } from "../bytes/decode.ts";
import type { ItemCopy } from "../copy/item-copy.ts";
import type { Problem } from "../copy/problem.ts";
import type { EnclosedFile } from "./enclosed-file.ts";
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
 * Reads a file whatever it is: opens it where it is an archive, else decodes it, asks each format whether the content is
 * its own, and lets the first that claims it read it. Never throws; what cannot be read is a problem, and one broken item
 * never loses its neighbours. What is `enclosed` has been taken from the allowance; `charset` is the label of an encoding
 * that came beside the bytes.
 */
export async function readFormat(
  bytes: Uint8Array,
  allowance: Allowance = fullAllowance(),
  charset?: string,
): Promise<FileReading> {
  const archive = bytes.byteLength > MAX_FILE_BYTES ? undefined : ARCHIVES.find((candidate) => candidate.claims(bytes));
  if (archive) return readArchive(archive, bytes, allowance);
  const { copy, problem, ...facts } = decodeCopy(bytes, charset);
  if (!copy) {
    return { format: null, file: { ...facts, encoding: "", chars: 0, repairs: [] }, items: [], problems: [problem] };
  }
  const file = { ...facts, encoding: copy.encoding, chars: copy.text.length, repairs: copy.repairs };
  const format = FORMATS.find((candidate) => candidate.claims(copy));
  if (!format) return { format: null, file, items: [], problems: [unclaimed(copy)] };
  const { enclosed, ...reading } = await format.read(copy);
  const inside = enclosed === undefined ? undefined : allowed(enclosed, allowance);
  return {
    format: format.name,
    file,
    ...reading,
    problems: [...reading.problems, ...(inside?.problems ?? [])],
    ...(inside?.files.length ? { enclosed: inside.files } : {}),
  };
}

async function readArchive(archive: Archive, bytes: Uint8Array, allowance: Allowance): Promise<FileReading> {
  const sha256 = hash("sha256", bytes);
  const file = { sha256, bytes: bytes.byteLength, encoding: "", chars: 0, repairs: [] };
  if (allowance.levels < 1) return { format: archive.name, file, items: [], problems: [tooDeep()] };
  const { files, problems } = await archive.open(bytes, allowance);
  const [only] = files;
  if (!archive.isWrapping || !only) return { format: archive.name, file, items: [], problems, enclosed: files };
  const inner = await readFormat(only.bytes, oneLevelDown(allowance));
  return { ...inner, file: { ...inner.file, repairs: [...inner.file.repairs, `${archive.name}-unpacked`] } };
}

const tooMuch = `at most ${MOST_FILES}, and ${MOST_BYTES} bytes`;
const tooDeep = (): Problem => ({ code: "ARCHIVE_TOO_DEEP", detail: `more than ${MOST_LEVELS} levels` });

/** The files that a format found inside, as far as they may be read. */
function allowed(
  enclosed: readonly EnclosedFile[],
  allowance: Allowance,
): Pick<FileReading, "problems"> & { files: EnclosedFile[] } {
  if (allowance.levels < 1) return { files: [], problems: [tooDeep()] };
  const isTaken = enclosed.map(({ bytes }) => takeFile(allowance, bytes.byteLength));
  const files = enclosed.flatMap((file, at) => (isTaken[at] ? [file] : refusedSidecar(file.name)));
  return { files, problems: isTaken.includes(false) ? [{ code: "TOO_MANY_FILES", detail: tooMuch }] : [] };
}
