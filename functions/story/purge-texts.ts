import { ARCHIVE_PREFIX } from "../../shared/names.ts";
import type { Head } from "../../shared/story/head.ts";
import { withoutText } from "../../shared/story/without-text.ts";
import type { Archive, RevisionRow, StoryTable } from "./ports.ts";
import { readRow } from "./revisions.ts";

/**
 * Takes the texts and renditions of a story out of table and archive, where its supplier lets nobody keep them longer.
 * Its head, its decisions and its ledger stay, and every revision as far as it is no text. The revision that stands is
 * marked as purged last: until then a crash leaves the rest to be done by the next look.
 */
export async function purgeTexts(desk: Purging, { pk, turn, revision }: Head): Promise<void> {
  const hash = pk.split("#")[1] ?? pk;
  for (let told = 1; told <= turn; told += 1)
    await desk.archive.remove(`${ARCHIVE_PREFIX.released}${hash}/${told}.json`);
  const rows = await desk.table.revisions(pk);
  for (const row of rows.filter(({ sk }) => sk !== revision)) await purgeRow(desk, row);
  for (const row of rows.filter(({ sk }) => sk === revision)) await purgeRow(desk, row);
}

/** Takes the text of one version out of table and archive: it came after its story's text was purged. */
export async function purgeRevision(desk: Purging, pk: string, sk: string): Promise<void> {
  const row = await desk.table.revision(pk, sk);
  if (row) await purgeRow(desk, row);
}

interface Purging {
  table: StoryTable;
  archive: Archive;
  /** The clock: an RFC 3339 instant in UTC. */
  now: () => string;
}

async function purgeRow({ table, archive, now }: Purging, row: RevisionRow): Promise<void> {
  const reading = await readRow(archive, row);
  if (!reading || reading.provenance.purged) return;
  const rest = withoutText(reading);
  if (row.archived) {
    // What is left stands in the row before the object goes, and the row names the object until it is gone.
    await table.replaceRevision({ ...row, reading: rest });
    await archive.remove(row.archived);
  }
  const { archived: _gone, ...kept } = row;
  await table.replaceRevision({ ...kept, reading: { ...rest, provenance: { ...rest.provenance, purged: now() } } });
}
