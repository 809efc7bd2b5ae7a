import { ARCHIVE_PREFIX } from "../../shared/names.ts";
import { fileKey } from "../../shared/story/keys.ts";
import type { Receipt } from "../../shared/story/receipt.ts";
import { inLanes } from "../story/in-lanes.ts";
import { byText } from "./by-text.ts";
import type { StoredFile } from "./ports.ts";
import { rowsUnder } from "./rows-under.ts";
import type { World } from "./world.ts";

const REPORT = "/report.json";
const LANES = 8;
/** Receipts of one key that are looked at. */
const MAX_RECEIPTS = 200;

/** What is read of a report; it holds more. */
export interface QuarantineReport {
  bucket: string;
  key: string;
  versionId?: string;
  at: string;
  original: string;
  problems: { code: string; message: string }[];
  whatToDo: string[];
  records: { article: { uri: string }; findings: { rule: string; severity: string; message: string }[] }[];
}

/** A file in quarantine. */
export interface Quarantined {
  /** Name of its folder below `quarantine/`: what `quarantine open` and `replay` take. */
  id: string;
  report: QuarantineReport;
  /** Whether its key has been read since with another outcome. */
  isMended: boolean;
}

/** The newest reports of the archive, at most `most`, with how many there are. The whole list is read, and kept short. */
export async function newestReports(world: World, most: number): Promise<{ newest: StoredFile[]; all: number }> {
  let newest: StoredFile[] = [];
  let all = 0;
  const done = world.progress("reports");
  for await (const page of world.buckets.versions(world.outputs.ArchiveBucketName, ARCHIVE_PREFIX.quarantine)) {
    const reports = page.filter(({ key, isLatest }) => isLatest && key.endsWith(REPORT));
    all += reports.length;
    newest = [...newest, ...reports].sort((a, b) => byText(b.at, a.at)).slice(0, most);
    done(reports.length);
  }
  return { newest, all };
}

/** The files that reports are about, and whether they still are. */
export function quarantinedOf(world: World, reports: readonly StoredFile[]): Promise<Quarantined[]> {
  return inLanes(reports, LANES, async ({ key }) => {
    const id = key.slice(ARCHIVE_PREFIX.quarantine.length, -REPORT.length);
    const report = await reportOf(world, id);
    if (!report) throw new Error(`The report ${key} was listed and is not there.`);
    return { id, report, isMended: await isMended(world, report, key) };
  });
}

/** The report of a folder of the quarantine, if there is one. */
export async function reportOf({ buckets, outputs }: World, id: string): Promise<QuarantineReport | undefined> {
  const bytes = await buckets.read(outputs.ArchiveBucketName, `${ARCHIVE_PREFIX.quarantine}${id}${REPORT}`);
  return bytes && (JSON.parse(Buffer.from(bytes).toString("utf8")) as QuarantineReport);
}

async function isMended({ rows }: World, { bucket, key }: QuarantineReport, report: string): Promise<boolean> {
  const attributes = ["at", "report"];
  const found = await rowsUnder(rows, fileKey(bucket, key), "", { most: MAX_RECEIPTS, attributes });
  const receipts = found.rows as unknown as Pick<Receipt, "at" | "report">[];
  const latest = receipts.toSorted((a, b) => byText(b.at, a.at))[0];
  return latest !== undefined && latest.report !== report;
}
