import { isUsable } from "../../shared/record/states.ts";
import { owedUntilOf } from "../../shared/story/head.ts";
import { purgeTexts } from "../story/purge-texts.ts";
import { secondsUntil } from "../story/send-if-soon.ts";
import { type Desk, type Turn, takeTurn } from "../story/take-turn.ts";

/** What came of looking at a head that was handed over. */
export type Released = "decided-again" | "unchanged" | "reminded" | "too-early" | "gone";

/** What releasing is handed. */
export interface ReleaseDesk extends Desk {
  /** Told by how many milliseconds a story was late that waited for a time and may be used now. */
  onFreed?: (lateMs: number) => void;
}

/** What is due within SQS's longest delay can wait in the queue. */
const SOON_MS = 900_000;

/**
 * Looks at a head that falls due, or that `announce` found a kill for: decides it again, at the clock's time. A head that
 * still owes the announcement of a decision that stands is touched, which the stream sees, so that `announce` tries again.
 */
export async function releaseHead(desk: ReleaseDesk, pk: string): Promise<Released> {
  const turn = await takeTurn(desk, pk);
  if (!turn) return "gone";
  const { head } = turn.mustPurge ? await purged(desk, turn) : turn;
  if (turn.outcome === "turned") {
    const lateMs = lateness(turn, desk.now());
    if (lateMs !== undefined) desk.onFreed?.(lateMs);
    return "decided-again";
  }
  const now = desk.now();
  if (head.owes !== undefined) {
    await desk.table.defer(pk, head, owedUntilOf(now));
    return "reminded";
  }
  if (head.nextEvaluation === undefined || Date.parse(head.nextEvaluation) <= Date.parse(now)) return "unchanged";
  // What is further off waits in the `due` index, where `takeTurn` has put it back.
  if (Date.parse(head.nextEvaluation) - Date.parse(now) <= SOON_MS)
    await desk.queue.send(head, secondsUntil(head.nextEvaluation, now));
  return "too-early";
}

/** The story without its texts, which wait for no time any more. */
async function purged(desk: ReleaseDesk, turn: Turn): Promise<Turn> {
  await purgeTexts(desk, turn.head);
  return (await takeTurn(desk, turn.head.pk)) ?? turn;
}

/** How long after its time a story was freed; undefined where it waited for no time, or for something else as well. */
function lateness({ before, head }: Turn, now: string): number | undefined {
  if (before?.state !== "hold" || before.nextEvaluation === undefined || !isUsable(head.state)) return undefined;
  const lateMs = Date.parse(now) - Date.parse(before.nextEvaluation);
  return lateMs >= 0 ? lateMs : undefined;
}
