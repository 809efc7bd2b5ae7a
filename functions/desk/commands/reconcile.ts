import { fileKey } from "../../../shared/story/keys.ts";
import { inLanes } from "../../story/in-lanes.ts";
import type { Answer, Proposal } from "../answer.ts";
import type { Command } from "../command.ts";
import type { StoredFile } from "../ports.ts";
import { filesTable, readAgain } from "../read-again.ts";
import { receiptKey } from "../replay-events.ts";
import type { World } from "../world.ts";

/** Receipts asked for in one call, and calls at a time. */
const BATCH = 100;
const LANES = 4;
/** Files without a receipt that are kept in memory, and replayed by one command. */
const MAX_KEPT = 100_000;
/** While the queue is worked off, a file that is younger is on its way and not missed. */
const UNDER_WAY_MS = 15 * 60_000;

/** `reconcile`: the inbox against the receipts: every version of every object has one, or is named. */
export const reconcile: Command = {
  name: "reconcile",
  usage: "reconcile [PREFIX] [--replay --why TEXT]",
  does: "the inbox against the table: every version of every object has its receipt, or is named, and with --replay read again",
  options: { replay: "flag" },
  takes: [0, 1],
  async run(world, asked): Promise<Answer | Proposal> {
    const account = await accountOf(world, asked.args[0] ?? "");
    if (asked.flag("replay")) return readAgain(world, account.missing);
    const { objects, receipted, missing, underWay, missed } = account;
    const way = underWay > 0 ? `, ${underWay} on their way` : "";
    return {
      tables: missing.length > 0 ? [{ title: "Without a receipt", ...filesTable(missing) }] : [],
      says: [
        `${objects} objects, ${receipted} accounted for${way}, ${missed} not.`,
        ...(missed > 0 ? ["What never arrived: reconcile --replay. What was given up: redrive."] : []),
      ],
      json: { objects, receipted, underWay, missed, missing },
      isLacking: missed > 0,
    };
  },
};

interface Account {
  objects: number;
  receipted: number;
  underWay: number;
  missed: number;
  /** The first of those that were missed. */
  missing: StoredFile[];
}

async function accountOf(world: World, prefix: string): Promise<Account> {
  const { buckets, outputs, queues } = world;
  const account: Account = { objects: 0, receipted: 0, underWay: 0, missed: 0, missing: [] };
  const { waiting, inFlight, delayed } = await queues.depth(outputs.IngestQueueUrl);
  const since = waiting + inFlight + delayed > 0 ? Date.parse(world.now()) - UNDER_WAY_MS : Number.POSITIVE_INFINITY;
  const done = world.progress("objects");
  for await (const page of buckets.versions(outputs.InboxBucketName, prefix)) {
    const files = page.filter(({ key }) => !key.endsWith("/"));
    const absent = await withoutReceipt(world, files);
    const missing = absent.filter(({ at }) => Date.parse(at) < since);
    account.objects += files.length;
    account.receipted += files.length - absent.length;
    account.underWay += absent.length - missing.length;
    account.missed += missing.length;
    account.missing.push(...missing.slice(0, MAX_KEPT - account.missing.length));
    done(files.length);
  }
  return account;
}

/** The files of a page that have no receipt. */
async function withoutReceipt({ rows }: World, files: readonly StoredFile[]): Promise<StoredFile[]> {
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, at) =>
    files.slice(at * BATCH, (at + 1) * BATCH),
  );
  const found = await inLanes(batches, LANES, (batch) =>
    rows.batch(
      batch.map((file) => ({ pk: fileKey(file.bucket, file.key), sk: receiptKey(file) })),
      [],
    ),
  );
  const receipts = new Set(found.flat().map(({ pk, sk }) => `${pk} ${sk}`));
  return files.filter((file) => !receipts.has(`${fileKey(file.bucket, file.key)} ${receiptKey(file)}`));
}
