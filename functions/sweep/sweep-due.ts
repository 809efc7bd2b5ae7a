import { dueShards } from "../../shared/story/keys.ts";
import { LOOK_AHEAD_MS, secondsUntil } from "../story/send-if-soon.ts";
import type { DueIndex, Handover } from "./ports.ts";

/** Overdue items handed over in one run: what is left comes next minute, so that an outage ends in a queue, not a flood. */
const MAX_OVERDUE = 2_000;
/** Items due soon that are handed over in one run: they cannot wait for the next one. */
const MAX_AHEAD = 20_000;
/** An item that was handed over is not handed over again for this long after it falls due. */
const GRACE_MS = 10 * 60_000;

/** What a sweep handed over. */
export interface Swept {
  ahead: number;
  overdue: number;
  /** Seconds that the oldest of it has been due; 0 where nothing is late. */
  oldestSeconds: number;
}

/** All that a sweep is handed. */
export interface Sweep {
  index: DueIndex;
  handover: Handover;
  now: string;
}

/**
 * Hands over what falls due within the look-ahead, each to be looked at at its exact second, then what is overdue.
 * The due time moves on only after the handover: a crash between the two hands over twice, never not at all.
 */
export async function sweepDue(sweep: Sweep): Promise<Swept> {
  const { now } = sweep;
  const horizon = new Date(Date.parse(now) + LOOK_AHEAD_MS).toISOString();
  const ahead = await handOver(sweep, now, horizon, MAX_AHEAD);
  const overdue = await handOver(sweep, "", now, MAX_OVERDUE);
  const sinceMs = Math.min(ahead.sinceMs, overdue.sinceMs);
  return {
    ahead: ahead.count,
    overdue: overdue.count,
    oldestSeconds: Math.max(0, Math.floor((Date.parse(now) - sinceMs) / 1000)),
  };
}

/** What was handed over, and the earliest time at which any of it was due: epoch milliseconds. */
interface HandedOver {
  count: number;
  sinceMs: number;
}

async function handOver(
  { index, handover, now }: Sweep,
  from: string,
  until: string,
  limit: number,
): Promise<HandedOver> {
  const shards = dueShards();
  const perShard = Math.ceil(limit / shards.length);
  const handed = await Promise.all(
    shards.map(async (shard) => {
      const items = await index.due(shard, from, until, perShard);
      await handover.sendAll(items.map((item) => ({ item, seconds: secondsUntil(item.dueAt, now) })));
      let sinceMs = Number.POSITIVE_INFINITY;
      for (const item of items) {
        const since = await index.postpone(item, graceAfter(item.dueAt, now));
        if (since !== undefined) sinceMs = Math.min(sinceMs, Date.parse(since));
      }
      return { count: items.length, sinceMs };
    }),
  );
  return {
    count: handed.reduce((sum, { count }) => sum + count, 0),
    sinceMs: Math.min(...handed.map(({ sinceMs }) => sinceMs)),
  };
}

function graceAfter(dueAt: string, now: string): string {
  return new Date(Math.max(Date.parse(dueAt), Date.parse(now)) + GRACE_MS).toISOString();
}
