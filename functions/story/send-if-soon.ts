import type { Head } from "../../shared/story/head.ts";
import type { ReleaseQueue } from "./ports.ts";

/** The sweep looks this far ahead, because a minute schedule fires anywhere in its minute and may miss two. */
export const LOOK_AHEAD_MS = 5 * 60_000;
/** SQS delays no message longer than this. */
const MAX_DELAY_SECONDS = 900;

/** Whole seconds until an instant, rounded up so that nothing is early, within what SQS can delay. */
export function secondsUntil(instant: string, now: string): number {
  const seconds = Math.ceil((Date.parse(instant) - Date.parse(now)) / 1000);
  return Math.min(Math.max(seconds, 0), MAX_DELAY_SECONDS);
}

/** A head that changes within the sweep's look-ahead sends itself to the release queue: the sweep may come too late. */
export async function sendIfSoon(desk: { queue: ReleaseQueue; now: () => string }, head: Head): Promise<void> {
  const at = head.nextEvaluation;
  if (at === undefined) return;
  const now = desk.now();
  if (Date.parse(at) - Date.parse(now) <= LOOK_AHEAD_MS) await desk.queue.send(head, secondsUntil(at, now));
}
