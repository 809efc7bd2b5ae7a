import { dueShards } from "../../shared/story/keys.ts";
import { LOOK_AHEAD_MS, secondsUntil } from "../story/send-if-soon.ts";
import type { DueIndex, Handover } from "./ports.ts";

/** Overdue items handed over in one run: what is left comes next minute, so that an outage ends in a queue, not a flood. */
const MAX_OVERDUE = 2_000;
/** Items due soon that are handed over in one run: they cannot wait for the next one. */
const MAX_AHEAD = 20_000;
/** An item that was handed over is not handed over again for this long after it falls due. */
const GRACE_MS = 10 * 60_000;

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
export async function sweepDue(sweep: Sweep): Promise<{ ahead: number; overdue: number }> {
  const { now } = sweep;
  const horizon = new Date(Date.parse(now) + LOOK_AHEAD_MS).toISOString();
  const ahead = await handOver(sweep, now, horizon, MAX_AHEAD);
  const overdue = await handOver(sweep, "", now, MAX_OVERDUE);
  return { ahead, overdue };
}

async function handOver({ index, handover, now }: Sweep, from: string, until: string, limit: number): Promise<number> {
  const shards = dueShards();
  const perShard = Math.ceil(limit / shards.length);
  const counts = await Promise.all(
    shards.map(async (shard) => {
      const items = await index.due(shard, from, until, perShard);
      await handover.sendAll(items.map((item) => ({ item, seconds: secondsUntil(item.dueAt, now) })));
      for (const item of items) await index.postpone(item, graceAfter(item.dueAt, now));
      return items.length;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function graceAfter(dueAt: string, now: string): string {
  return new Date(Math.max(Date.parse(dueAt), Date.parse(now)) + GRACE_MS).toISOString();
}
