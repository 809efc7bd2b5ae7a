import type { Reading } from "../../shared/copy/reading.ts";
import { ARCHIVE_PREFIX } from "../../shared/names.ts";
import type { Revision } from "../../shared/story/head.ts";
import type { Archive, RevisionRow, StoryTable } from "./ports.ts";

/** A table item ends at 400 KB (DynamoDB's quota), keys and names included: larger readings go to the archive bucket. */
export const MAX_ROW_BYTES = 300_000;

interface Stores {
  table: StoryTable;
  archive: Archive;
}

/** Keeps a revision: in its row, or in the archive with a row that points there. Kept already: nothing changes. */
export async function keepRevision({ table, archive }: Stores, pk: string, revision: Revision): Promise<void> {
  const text = JSON.stringify(revision.reading);
  if (Buffer.byteLength(text) <= MAX_ROW_BYTES) {
    await table.putRevision({ pk, sk: revision.sk, reading: revision.reading });
    return;
  }
  const archived = `${ARCHIVE_PREFIX.records}${pk.replace("#", "/")}/${revision.sk.replaceAll(/[#|:]/g, "_")}.json`;
  await archive.put(archived, text, "application/json");
  await table.putRevision({ pk, sk: revision.sk, archived });
}

/** The reading of a revision that the head names. Its row is written before any head that names it, so it is there. */
export async function readRevision({ table, archive }: Stores, pk: string, sk: string): Promise<Reading> {
  const row = await table.revision(pk, sk);
  const reading = row && (await readRow(archive, row));
  if (reading) return reading;
  throw new Error(`The revision ${pk} ${sk} that a head names is not in the table`);
}

/** The reading of a row, wherever it lies. */
export async function readRow(archive: Archive, { reading, archived }: RevisionRow): Promise<Reading | undefined> {
  if (reading) return reading;
  return archived ? (JSON.parse(await archive.get(archived)) as Reading) : undefined;
}
