import { ARCHIVE_PREFIX } from "../../shared/names.ts";
import { fileKey } from "../../shared/story/keys.ts";
import type { Receipt } from "../../shared/story/receipt.ts";
import { byText } from "./by-text.ts";
import type { StoredFile } from "./ports.ts";
import { type QuarantineReport, reportOf } from "./quarantine-reports.ts";
import { Refusal } from "./refusal.ts";
import { rowsUnder } from "./rows-under.ts";
import type { World } from "./world.ts";

/** The name of a folder of the quarantine, or so much of its beginning as tells it from others. */
const ID = /^[0-9a-f]{8,64}$/;
/** Receipts of one key that are looked at. */
const MAX_RECEIPTS = 200;

/** The file in quarantine that a person means: by its key in the inbox, or by its folder's name. Throws `Refusal` when there is none, or several. */
export async function quarantinedFile(world: World, name: string): Promise<{ id: string; report: QuarantineReport }> {
  const ids = ID.test(name) ? await foldersNamed(world, name) : await foldersOf(world, name);
  if (ids.length > 1) throw new Refusal(`"${name}" names several files in quarantine. Give more of the id.`);
  const [id] = ids;
  const report = id === undefined ? undefined : await reportOf(world, id);
  if (id === undefined || !report) throw new Refusal(`There is no file "${name}" in quarantine. See: quarantine list.`);
  return { id, report };
}

async function foldersNamed({ buckets, outputs }: World, name: string): Promise<string[]> {
  const { quarantine } = ARCHIVE_PREFIX;
  const ids = new Set<string>();
  for await (const page of buckets.versions(outputs.ArchiveBucketName, `${quarantine}${name}`)) {
    for (const { key } of page) ids.add(folderOf(key));
    if (ids.size > 1) break;
  }
  return [...ids];
}

/** The newest report of a key. */
async function foldersOf({ rows, outputs }: World, key: string): Promise<string[]> {
  const attributes = ["at", "report"];
  const found = await rowsUnder(rows, fileKey(outputs.InboxBucketName, key), "", { most: MAX_RECEIPTS, attributes });
  const receipts = found.rows as unknown as Pick<Receipt, "at" | "report">[];
  const [newest] = receipts.filter(({ report }) => report !== undefined).sort((a, b) => byText(b.at, a.at));
  return newest?.report === undefined ? [] : [folderOf(newest.report)];
}

const folderOf = (key: string): string => key.slice(ARCHIVE_PREFIX.quarantine.length).split("/")[0] ?? "";

/** The version that was read, while the inbox has it; of a file inside another, the one that was delivered. */
export async function originalOf(world: World, report: QuarantineReport): Promise<StoredFile | undefined> {
  const { buckets } = world;
  const { bucket, versionId } = report;
  const key = await deliveredKey(world, report);
  const latest = await buckets.latest(bucket, key);
  if (versionId === undefined || latest?.versionId === versionId) return latest;
  for await (const page of buckets.versions(bucket, key)) {
    const file = page.find((one) => one.key === key && one.versionId === versionId);
    if (file) return file;
    if (page.some((one) => one.key !== key)) break;
  }
  return undefined;
}

async function deliveredKey({ rows }: World, { bucket, key }: QuarantineReport): Promise<string> {
  const { rows: receipts } = await rowsUnder(rows, fileKey(bucket, key), "", { most: 1, attributes: ["inside"] });
  return receipts[0]?.inside === undefined ? key : String(receipts[0].inside);
}
