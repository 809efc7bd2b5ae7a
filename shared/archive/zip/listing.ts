import { type Entry, fromBufferPromise, type LocalFileHeader } from "yauzl";
import type { Problem } from "../../copy/problem.ts";
import { MOST_FILES } from "../allowance.ts";
import { weaklyEncrypted } from "./weakly-encrypted.ts";

/** Entries that are looked at, folders included: a list of 350,000 fits into a file of 16 MiB. */
const MOST_LISTED = 2 * MOST_FILES;

/** An entry as the archive's list has it, and as its own header has it, where there is one. */
export interface Listed {
  entry: Entry;
  header?: LocalFileHeader;
}

/**
 * The list of an archive. What stands in it is checked entry by entry, so that a bad one does not cost its neighbours.
 * A list that breaks off, or is longer than anybody looks, is none: the side-car of a file may stand in what is lost.
 */
export async function listing(bytes: Uint8Array): Promise<Listed[] | Problem> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = await rowsOf(buffer);
  if (!("code" in listed)) return listed;
  const again = weaklyEncrypted(buffer);
  return again ? rowsOf(again) : listed;
}

async function rowsOf(buffer: Buffer): Promise<Listed[] | Problem> {
  const listed: Listed[] = [];
  try {
    // Names and sizes would end the list at the first that is wrong: both are checked here, one by one.
    const archive = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
    for await (const entry of archive.eachEntry()) {
      if (listed.length >= MOST_LISTED) return { code: "TOO_MANY_FILES", detail: `more than ${MOST_LISTED} entries` };
      const header = await archive.readLocalFileHeaderPromise(entry).catch(() => undefined);
      listed.push({ entry, ...(header ? { header } : {}) });
    }
    return listed;
  } catch {
    const detail =
      listed.length === 0 ? "its list cannot be read" : `its list breaks off after ${listed.length} entries`;
    return { code: "ARCHIVE_BROKEN", detail };
  }
}
