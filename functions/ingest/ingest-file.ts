import { MAX_FILE_BYTES } from "../../shared/bytes/decode.ts";
import { nameInside } from "../../shared/copy/name-inside.ts";
import type { Problem } from "../../shared/copy/problem.ts";
import { SIDECAR_SUFFIX } from "../../shared/names.ts";
import { type FileRead, readFiles } from "../../shared/read-files.ts";
import type { Receipt } from "../../shared/story/receipt.ts";
import { inLanes } from "../story/in-lanes.ts";
import type { Desk } from "../story/take-turn.ts";
import { type Decided, keepFile } from "./keep-file.ts";
import type { Dropped, Inbox, Quarantine, Receipts } from "./ports.ts";
import { quarantineFile } from "./quarantine-file.ts";
import { receiptOf } from "./receipt-of.ts";
import type { Drop } from "./s3-event.ts";

/** Terms for one file are a few lines. */
const MAX_SIDECAR_BYTES = 64 * 1024;
/** S3 keys end at 1,024 bytes: a longer one cannot have a side-car. */
const MAX_KEY_BYTES = 1024;

/** Files of an archive that are taken in at a time: a thousand must fit the function's minute, and all its memory hold eight. */
const LANES = 8;

/** All that ingest is handed. */
export interface IngestDesk extends Desk {
  inbox: Inbox;
  quarantine: Quarantine;
  receipts: Receipts;
}

/** What became of a file, for logs and metrics: no words of the copy. */
export interface Ingested {
  receipt: Receipt;
  decided: Decided[];
  /** The known supplier of each item that was read. */
  suppliers: string[];
  /** The same of every file inside it. */
  inside: Ingested[];
}

/**
 * One file from the inbox to its records, and every file inside it: read, decided, stored or put in quarantine, and a
 * receipt of each written last.
 * What the copy is like ends in the receipt; only what goes wrong around us is thrown, and then the file comes again.
 */
export async function ingestFile(desk: IngestDesk, drop: Drop): Promise<Ingested> {
  const key = drop.key.endsWith(SIDECAR_SUFFIX) ? drop.key.slice(0, -SIDECAR_SUFFIX.length) : drop.key;
  const isSidecar = key !== drop.key;
  const address = isSidecar ? { bucket: drop.bucket, key } : drop;
  const [dropped, sidecar] = await Promise.all([
    desk.inbox.read(address, MAX_FILE_BYTES),
    sidecarOf(desk, drop.bucket, key),
  ]);
  if (dropped.kind !== "copy") return unread(desk, drop, dropped, isSidecar);
  const delivery = {
    key,
    receivedAt: drop.at,
    metadata: dropped.metadata,
    ...(sidecar === undefined ? {} : { sidecar }),
  };
  const files = readFiles(dropped.bytes, delivery, desk.policies);
  const [outer, ...inside] = await inLanes(files, LANES, (file) => takeIn(desk, drop, file));
  if (outer === undefined) throw new Error("A file is read before what is inside it.");
  const enclosed = inside.flatMap(({ within }) => within ?? []);
  const receipt = receiptOf(drop, desk.now(), { ...outer.outcome, enclosed });
  await desk.receipts.putReceipt(receipt);
  const { decided, suppliers } = outer.outcome;
  return { receipt, decided, suppliers, inside: inside.flatMap(({ ingested }) => ingested ?? []) };
}

type TakenIn = Pick<FileRead, "within"> & { outcome: Awaited<ReturnType<typeof keepFile>>; ingested?: Ingested };

/** Keeps one file; one inside another gets its receipt at once, the outer file after all that is inside it. */
async function takeIn(desk: IngestDesk, drop: Drop, file: FileRead): Promise<TakenIn> {
  const { within } = file;
  if (within === undefined) return { outcome: await keepFile(desk, drop, file) };
  const inner = { ...drop, key: nameInside(drop.key, within) };
  const outcome = await keepFile(desk, inner, file);
  const receipt = receiptOf(inner, desk.now(), { ...outcome, inside: drop.key });
  await desk.receipts.putReceipt(receipt);
  return { within, outcome, ingested: { receipt, decided: outcome.decided, suppliers: outcome.suppliers, inside: [] } };
}

async function sidecarOf(desk: IngestDesk, bucket: string, key: string): Promise<string | undefined> {
  const beside = `${key}${SIDECAR_SUFFIX}`;
  if (Buffer.byteLength(beside) > MAX_KEY_BYTES) return undefined;
  const dropped = await desk.inbox.read({ bucket, key: beside }, MAX_SIDECAR_BYTES);
  // One that is too large is given on as something that cannot be read: terms that are there must not be passed over.
  if (dropped.kind === "too-large") return "";
  return dropped.kind === "copy" ? Buffer.from(dropped.bytes).toString("utf8") : undefined;
}

/** An object without bytes: deleted before it was read, too large to read, or a side-car that came before its copy. */
async function unread(
  desk: IngestDesk,
  drop: Drop,
  dropped: Exclude<Dropped, { kind: "copy" }>,
  isSidecar: boolean,
): Promise<Ingested> {
  const problems: Problem[] =
    dropped.kind === "too-large"
      ? [{ code: "FILE_TOO_LARGE", detail: `${dropped.size} bytes, at most ${MAX_FILE_BYTES}` }]
      : isSidecar
        ? []
        : [{ code: "OBJECT_GONE" }];
  const original = dropped.kind === "too-large" ? {} : undefined;
  const report = original && (await quarantineFile(desk, drop, original, problems, []));
  const receipt = receiptOf(drop, desk.now(), { format: null, records: [], problems, report });
  await desk.receipts.putReceipt(receipt);
  return { receipt, decided: [], suppliers: [], inside: [] };
}
