import { encodedKey } from "../../shared/copy/encoded-key.ts";
import { fileKey } from "../../shared/story/keys.ts";
import type { Receipt } from "../../shared/story/receipt.ts";
import { inLanes } from "../story/in-lanes.ts";
import type { StoredFile } from "./ports.ts";
import { rowsUnder } from "./rows-under.ts";
import type { World } from "./world.ts";

/** Files whose receipts are looked for at a time. */
const LANES = 8;
/** Receipts of one key that are looked at: versions beyond them are older than any lifecycle keeps. */
const MAX_RECEIPTS = 200;

/** The sort key of a file's receipt. */
export const receiptKey = ({ versionId, eTag }: StoredFile): string => versionId ?? eTag;

/**
 * S3's events of files once more, for the ingest queue. Each keeps the arrival and the place in order that its receipt
 * names, so that copy without a date of its own does not become newer than a correction that came after it. A file whose
 * event never came has the time at which it was written, and a place right after the key's earlier versions.
 */
export function replayEvents(world: World, files: readonly StoredFile[], onEvent: () => void): Promise<string[]> {
  return inLanes(files, LANES, async (file) => {
    const event = eventOf(file, await arrivalOf(world, file));
    onEvent();
    return event;
  });
}

interface Arrival {
  at: string;
  sequencer: string;
}

async function arrivalOf({ rows }: World, file: StoredFile): Promise<Arrival> {
  const attributes = ["receivedAt", "sequencer"];
  const found = await rowsUnder(rows, fileKey(file.bucket, file.key), "", { most: MAX_RECEIPTS, attributes });
  const receipts = found.rows as unknown as Pick<Receipt, "sk" | "receivedAt" | "sequencer">[];
  const own = receipts.find(({ sk }) => sk === receiptKey(file));
  if (own?.receivedAt !== undefined) return { at: own.receivedAt, sequencer: own.sequencer ?? "" };
  const earlier = receipts.flatMap(({ receivedAt = "", sequencer }) =>
    sequencer !== undefined && receivedAt <= file.at ? [sequencer] : [],
  );
  return { at: file.at, sequencer: after(earlier) };
}

/** Sequencers compare as text once padded on the right: one digit more comes after this one and before every later one. */
function after(sequencers: readonly string[]): string {
  const last = sequencers.toSorted().at(-1);
  return last === undefined ? "" : `${last}1`;
}

function eventOf({ bucket, key, versionId, eTag, bytes }: StoredFile, { at, sequencer }: Arrival): string {
  const object = { key: encodedKey(key), size: bytes, eTag, ...(versionId ? { versionId } : {}), sequencer };
  const record = {
    eventVersion: "2.1",
    eventSource: "imprimatur:desk",
    eventTime: at,
    eventName: "ObjectCreated:Replay",
  };
  return JSON.stringify({ Records: [{ ...record, s3: { s3SchemaVersion: "1.0", bucket: { name: bucket }, object } }] });
}
