import { dueOf, type Head } from "../../shared/story/head.ts";
import { secondsUntil } from "../story/send-if-soon.ts";
import { type Desk, takeTurn } from "../story/take-turn.ts";

/** What came of looking at a head that was handed over. */
export type Released = "decided-again" | "unchanged" | "reminded" | "too-early" | "gone";

/** What is due within SQS's longest delay waits in the queue, what is further off in the `due` index. */
const SOON_MS = 900_000;

/**
 * Looks at a head that falls due: decides it again when its time has come, never before. A head that still owes its
 * announcement is touched instead, which the stream sees, so that `announce` tries again.
 */
export async function releaseHead(desk: Desk, pk: string): Promise<Released> {
  const head = await desk.table.head(pk);
  if (!head) return "gone";
  const now = desk.now();
  const isDue = head.nextEvaluation !== undefined && Date.parse(head.nextEvaluation) <= Date.parse(now);
  if (isDue && (await takeTurn(desk, pk))?.outcome === "turned") return "decided-again";
  if (head.owes !== undefined) {
    await desk.table.defer(pk, head, dueOf(undefined, now));
    return "reminded";
  }
  if (isDue) return "unchanged";
  await waitOn(desk, head, now);
  return "too-early";
}

async function waitOn(desk: Desk, head: Head, now: string): Promise<void> {
  const at = head.nextEvaluation;
  if (at !== undefined && Date.parse(at) - Date.parse(now) <= SOON_MS) {
    await desk.queue.send(head, secondsUntil(at, now));
    return;
  }
  const dueAt = dueOf(at);
  if (dueAt !== head.dueAt) await desk.table.defer(head.pk, head, dueAt);
}
