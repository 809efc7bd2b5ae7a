import { MAX_FILE_BYTES } from "../../shared/bytes/decode.ts";
import type { Problem } from "../../shared/copy/problem.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import { SIDECAR_SUFFIX } from "../../shared/names.ts";
import { readCopy } from "../../shared/read-copy.ts";
import type { State } from "../../shared/record/states.ts";
import { decide, type Judgement } from "../../shared/rights/decide.ts";
import type { Receipt, ReceiptRecord } from "../../shared/story/receipt.ts";
import { storeStory } from "../story/store-story.ts";
import type { Desk } from "../story/take-turn.ts";
import { inLanes } from "./in-lanes.ts";
import type { Dropped, Inbox, Quarantine, Receipts } from "./ports.ts";
import { type Quarantined, quarantineFile } from "./quarantine-file.ts";
import { receiptOf } from "./receipt-of.ts";
import type { Drop } from "./s3-event.ts";

/** Terms for one file are a few lines. */
const MAX_SIDECAR_BYTES = 64 * 1024;
/** S3 keys end at 1,024 bytes: a longer one cannot have a side-car. */
const MAX_KEY_BYTES = 1024;

/** Items of one file that are stored at a time: a file of a thousand must fit the function's minute. */
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
  decided: { supplier: string; state: State }[];
}

/**
 * One file from the inbox to its records: read, decided, stored or put in quarantine, and a receipt written last.
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
  const read = await readCopy(
    dropped.bytes,
    { key, receivedAt: drop.at, metadata: dropped.metadata, ...(sidecar === undefined ? {} : { sidecar }) },
    desk.policies,
  );
  const items = await inLanes(read.readings, LANES, (reading) => keepItem(desk, reading, drop));
  const held = items.flatMap((item) => item.held ?? []);
  const report = await quarantineFile(desk, drop, { bytes: dropped.bytes }, read.problems, held);
  const records = items.map(({ record }) => record);
  const receipt = receiptOf(drop, desk.now(), { format: read.format, records, problems: read.problems, report });
  await desk.receipts.putReceipt(receipt);
  return { receipt, decided: items.flatMap(({ decided }) => decided ?? []) };
}

interface Kept {
  record: ReceiptRecord;
  held?: Quarantined;
  decided?: { supplier: string; state: State };
}

/** Copy of a known supplier becomes a revision of its story; copy that nobody answers for is held with the file. */
async function keepItem(desk: IngestDesk, reading: Reading, drop: Drop): Promise<Kept> {
  const { supplier } = reading.provenance;
  if (supplier === null) {
    const judgement = decide(reading, { policies: desk.policies, now: desk.now(), kills: [], wasUsable: false });
    return {
      record: recordOf(reading, judgement, "quarantined"),
      held: { reading, judgement },
      decided: { supplier: "unknown", state: judgement.decision.state },
    };
  }
  const arrival = { receivedAt: drop.at, sequencer: drop.sequencer };
  const { outcome, head, turn, judgement } = await storeStory(desk, reading, supplier, arrival);
  const standing = judgement ?? (await desk.table.decision(head.pk, head.decision));
  const made = turn === undefined ? {} : { turn };
  return {
    record: { ...recordOf(reading, standing, outcome), state: head.state, pk: head.pk, ...made },
    ...(turn === undefined ? {} : { decided: { supplier, state: head.state } }),
  };
}

function recordOf(
  { article }: Reading,
  judgement: Judgement | undefined,
  outcome: ReceiptRecord["outcome"],
): ReceiptRecord {
  return {
    uri: article.uri,
    revision: article.version ?? "1",
    state: judgement?.decision.state ?? "quarantine",
    findings: judgement?.findings.map(({ rule }) => rule) ?? [],
    outcome,
  };
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
  return { receipt, decided: [] };
}
