import { nameInside } from "../../../shared/copy/name-inside.ts";
import { ARTICLE_PREFIX, FILE_PREFIX, fileKey } from "../../../shared/story/keys.ts";
import { eventObjects } from "./event-objects.ts";
import { type FileOutcome, failedOutcome, outcomeOf } from "./file-outcome.ts";
import type { FileToDrop } from "./files-to-drop.ts";
import type { ReceivedNotice } from "./notice-queues.ts";
import { settlement } from "./settlement.ts";
import type { TableRows } from "./table-rows.ts";
import { type Waiting, waitingDrops } from "./waiting-drops.ts";

/** Without any news for this long, what still waits is reported as stalled. A function's own retry may take longer. */
export const PATIENCE_MS = 60_000;
/** Looked at each second without any news of them. */
const LOOKED_AT = 20;
/** Notices remembered by id. */
const REMEMBERED = 20_000;

/** A drop that has begun: tell it the entity tag, or why there is none. */
export interface BegunDrop {
  /** Its own outcome, then those of the files inside it. */
  outcomes: Promise<FileOutcome[]>;
  put(etag: string): void;
  failed(why: string): void;
}

/** Follows dropped files to their outcomes by what the running stack tells. */
export interface DropWatch {
  /** Before the put: the file's event may be read before the put is answered. */
  begin(file: FileToDrop): BegunDrop;
  /** A row of this partition changed. */
  onRow(pk: string): void;
  onNotice(notice: ReceivedNotice): void;
  /** Ingest is done with this message. */
  onMessageDone(body: string): void;
  onDeadLetter(body: string): void;
  close(): void;
}

/**
 * A watch over the inbox `bucket`. `onStall` is called when nothing has happened for `PATIENCE_MS`, with the files that
 * wait; when it returns true they are given up.
 */
export function dropWatch(
  bucket: string,
  rows: () => TableRows,
  onStall: (files: readonly string[]) => boolean,
): DropWatch {
  const waiting = waitingDrops();
  const received = new Map<string, ReceivedNotice[]>();
  const checking = new Map<Waiting, boolean>();
  let lastNews = Date.now();

  const settle = async (drop: Waiting): Promise<void> => {
    const receipt = rows().seen(drop.receiptKey, drop.etag) as { records?: { pk?: string }[] } | undefined;
    for (const { pk } of receipt?.records ?? []) if (pk !== undefined) waiting.awaits(drop, pk);
    const settled = await settlement(rows(), received, drop).catch(() => undefined);
    if (settled === undefined) return;
    const inside = (settled.receipt.enclosed ?? []).map((name) => follow(drop, name));
    waiting.finish(drop, outcomeOf(drop, settled.receipt, settled.notices), inside);
  };
  /** Waits for a file inside a drop whose receipt is written: so is its own. */
  const follow = (outer: Waiting, name: string): Promise<FileOutcome[]> => {
    const { promise, resolve } = Promise.withResolvers<FileOutcome[]>();
    const key = nameInside(outer.key, name);
    const drop: Waiting = {
      ...outer,
      file: nameInside(outer.file, name),
      key,
      receiptKey: fileKey(bucket, key),
      isTaken: true,
      partitions: new Set(),
      finish: resolve,
    };
    waiting.add(drop);
    void check(drop);
    return promise;
  };
  const check = async (drop: Waiting): Promise<void> => {
    if (checking.has(drop)) {
      checking.set(drop, true);
      return;
    }
    do {
      checking.set(drop, false);
      await settle(drop);
    } while (checking.get(drop));
    checking.delete(drop);
  };
  const news = (partition: string): void => {
    lastNews = Date.now();
    for (const drop of waiting.at(partition)) void check(drop);
  };
  const timer = setInterval(() => {
    const drops = waiting.all();
    for (const drop of drops.slice(0, LOOKED_AT)) void check(drop);
    if (drops.length === 0 || Date.now() - lastNews < PATIENCE_MS) return;
    lastNews = Date.now();
    if (!onStall(drops.map(({ file }) => file))) return;
    const message = `Nothing happened to it for ${PATIENCE_MS / 1000} seconds. See the functions' logs with --logs.`;
    for (const drop of drops) waiting.finish(drop, failedOutcome(drop, "NO_OUTCOME", message));
  }, 1000);

  return {
    begin(file) {
      const at = Date.now();
      const { promise, resolve } = Promise.withResolvers<FileOutcome[]>();
      const drop: Waiting = {
        ...file,
        at,
        receiptKey: fileKey(bucket, file.key),
        etag: "",
        since: new Date(at).toISOString(),
        isTaken: false,
        partitions: new Set(),
        finish: resolve,
      };
      lastNews = at;
      waiting.add(drop);
      return {
        outcomes: promise,
        put(etag) {
          drop.etag = etag;
          void check(drop);
        },
        failed: (why) =>
          waiting.finish(drop, failedOutcome(drop, "NOT_DROPPED", `It could not be put into the inbox: ${why}`)),
      };
    },
    onRow: news,
    onNotice(notice) {
      const known = received.get(notice.id) ?? [];
      const isRepeated = known.some(({ topic, event }) => topic === notice.topic && event === notice.event);
      if (!isRepeated) received.set(notice.id, [...known, notice]);
      const oldest = received.size > REMEMBERED ? received.keys().next().value : undefined;
      if (oldest !== undefined) received.delete(oldest);
      const [hash] = notice.id.split("#");
      news(`${ARTICLE_PREFIX}${hash}`);
      news(`${FILE_PREFIX}${hash}`);
    },
    onMessageDone(body) {
      for (const { bucket: from, key, etag } of eventObjects(body)) {
        for (const drop of waiting.at(fileKey(from, key))) {
          if (drop.etag === "" || drop.etag === etag) drop.isTaken = true;
        }
        news(fileKey(from, key));
      }
    },
    onDeadLetter(body) {
      const message = "Reading it failed again and again; its message lies in the dead-letter queue.";
      for (const { bucket: from, key } of eventObjects(body)) {
        for (const drop of waiting.at(fileKey(from, key)))
          waiting.finish(drop, failedOutcome(drop, "DEAD_LETTERED", message));
      }
    },
    close: () => clearInterval(timer),
  };
}
