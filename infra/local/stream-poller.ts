import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Change, ChangeFeed } from "./change-feed.ts";
import { matchesPattern } from "./event-pattern.ts";
import type { FunctionPool } from "./function-pool.ts";
import type { PlannedMapping, StreamView } from "./plan.ts";
import { failedItems, type Running } from "./queue-poller.ts";
import { streamRecord } from "./stream-record.ts";

interface Waiting {
  change: Change;
  done(): void;
}

/** What becomes of a batch that is given up: the positions only, never the records (Lambda Developer Guide). */
export interface GivenUp {
  requestContext: { functionArn: string; condition: string; approximateInvokeCount: number };
  DDBStreamBatchInfo: {
    shardId: string;
    startSequenceNumber: string;
    endSequenceNumber: string;
    batchSize: number;
    streamArn: string;
  };
}

/** How a stream mapping is run. */
export interface StreamPolling {
  feed: ChangeFeed;
  mapping: PlannedMapping;
  streamArn: string;
  view: StreamView;
  functionArn: string;
  pool: FunctionPool;
  /** How many times faster than the clock it waits between tries. */
  speed: number;
  onDone(change: Change): void;
  /** The function reported an item that failed; it and all behind it in the batch come again. */
  onFailed(count: number): void;
  onGivenUp(report: GivenUp): void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 60_000;

function laneOf({ keys }: Change, lanes: number): number {
  if (lanes === 1) return 0;
  const partition = JSON.stringify(Object.values(keys)[0] ?? null);
  return createHash("sha256").update(partition).digest().readUInt32BE(0) % lanes;
}

/**
 * Drains a table's stream into a function: in order within a lane, a lane for each share of the partition keys.
 * A batch that fails is tried again, halved where the mapping says so, and given up after its tries or its age;
 * until then nothing behind it in the lane moves.
 */
export function pollStream(polling: StreamPolling): Running {
  const { mapping, pool, speed } = polling;
  const stopping = new AbortController();
  const passes = (change: Change): boolean => {
    const record = streamRecord(change, polling.streamArn, polling.view);
    return mapping.filters.length === 0 || mapping.filters.some((pattern) => matchesPattern(pattern, record));
  };
  const isTooOld = ({ change }: Waiting): boolean =>
    mapping.maximumAgeSeconds >= 0 && Date.now() - change.at > (mapping.maximumAgeSeconds * 1000) / speed;

  const finish = (batch: readonly Waiting[]): void => {
    for (const { change, done } of batch) {
      done();
      polling.onDone(change);
    }
  };
  const giveUp = (batch: readonly Waiting[], tries: number, condition: string): void => {
    const [first, last] = [batch[0]?.change.sequence ?? "", batch.at(-1)?.change.sequence ?? ""];
    polling.onGivenUp({
      requestContext: { functionArn: polling.functionArn, condition, approximateInvokeCount: tries },
      DDBStreamBatchInfo: {
        shardId: "shardId-local",
        startSequenceNumber: first,
        endSequenceNumber: last,
        batchSize: batch.length,
        streamArn: polling.streamArn,
      },
    });
    finish(batch);
  };

  /** Delivers the batch; returns what is left of it after one try. */
  const attempt = async (batch: readonly Waiting[]): Promise<readonly Waiting[]> => {
    const records = batch.map(({ change }) => streamRecord(change, polling.streamArn, polling.view));
    const outcome = await pool.invoke({ Records: records });
    const ids = batch.map(({ change }) => change.sequence);
    const failed = failedItems(outcome, ids, mapping.reportsItemFailures);
    if (failed === undefined) return batch;
    const first = failed.size === 0 ? batch.length : ids.findIndex((id) => failed.has(id));
    if (failed.size > 0) polling.onFailed(failed.size);
    finish(batch.slice(0, first));
    return batch.slice(first);
  };
  const deliver = async (batch: readonly Waiting[], tries = 0): Promise<void> => {
    if (batch.length === 0 || stopping.signal.aborted) return;
    const left = await attempt(batch);
    if (left.length === 0 || stopping.signal.aborted) return;
    const wasPartial = left.length < batch.length;
    const tried = wasPartial ? 1 : tries + 1;
    if (left.some(isTooOld)) return giveUp(left, tried, "RecordAgeExceeded");
    if (mapping.maximumRetries >= 0 && tried > mapping.maximumRetries)
      return giveUp(left, tried, "RetryAttemptsExhausted");
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tried - 1), LONGEST_PAUSE_MS) / speed;
    await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
    if (!mapping.bisect || left.length === 1 || wasPartial) return deliver(left, tried);
    const half = Math.ceil(left.length / 2);
    await deliver(left.slice(0, half), tried);
    await deliver(left.slice(half), tried);
  };

  const lanes = Array.from({ length: mapping.parallel }, () => ({ waiting: [] as Waiting[], wake: () => {} }));
  polling.feed.read((change, done) => {
    if (!passes(change)) return done();
    const lane = lanes[laneOf(change, lanes.length)];
    lane?.waiting.push({ change, done });
    lane?.wake();
  });
  const drain = async (lane: (typeof lanes)[number]): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (lane.waiting.length === 0) {
        await new Promise<void>((resolve) => {
          lane.wake = resolve;
          stopping.signal.addEventListener("abort", () => resolve(), { once: true });
        });
        continue;
      }
      if (mapping.windowSeconds > 0 && lane.waiting.length < mapping.batchSize) {
        await sleep((mapping.windowSeconds * 1000) / speed, undefined, { signal: stopping.signal }).catch(() => {});
      }
      await deliver(lane.waiting.splice(0, mapping.batchSize));
    }
  };
  const all = lanes.map(drain);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(all);
    },
  };
}
