import { noticesOfTurn } from "../../shared/notice/notices-of-turn.ts";
import { type NewsRecord, RECORD_SCHEMA } from "../../shared/record/record.ts";
import { isUsable } from "../../shared/record/states.ts";
import { dueOf, type Head } from "../../shared/story/head.ts";
import { readRevision } from "../story/revisions.ts";
import { storyOf } from "../story/story.ts";
import type { Announcer } from "./ports.ts";
import { publish } from "./publish.ts";

/** What came of an attempt to announce a turn. */
export type Announced = "announced" | "superseded" | "killed" | "not-yet";

/**
 * Announces a story's turn, if it still stands and still may be announced. Repeating it publishes the same id again,
 * which consumers drop. References are read once more before a usable turn goes out: where a kill was written after the
 * turn was decided, the story is handed to `release` to be decided again, and that turn is announced in its place.
 */
export async function announceTurn(desk: Announcer, pk: string, turn: number): Promise<Announced> {
  const { table } = desk;
  const head = await table.head(pk);
  if (head?.owes !== turn) return "superseded";
  const record = await recordOf(desk, head);
  if (isUsable(head.state)) {
    const { references } = storyOf(record.article, head.supplier);
    const kills = await Promise.all(references.map((reference) => table.kills(reference)));
    if (kills.flat().length > 0) {
      await desk.queue.send(head, 0);
      return "killed";
    }
    if (isEarly(record.decision.notBefore, desk.now())) return "not-yet";
  }
  const before = turn > 1 ? await table.noteBefore(pk, turn) : undefined;
  const announcements = noticesOfTurn(record, head, before);
  const published = await publish(desk, announcements);
  await table.putNote(pk, {
    turn,
    at: desk.now(),
    published,
    told: { ...before?.told, ...Object.fromEntries(published.map(({ topic, event }) => [topic, event])) },
    attributes: announcements[0]?.attributes ?? {},
  });
  await table.settle(pk, turn, dueOf(head.nextEvaluation));
  return "announced";
}

function isEarly(notBefore: string | null, now: string): boolean {
  return notBefore !== null && Date.parse(notBefore) > Date.parse(now);
}

async function recordOf(desk: Announcer, head: Head): Promise<NewsRecord> {
  const [{ article, provenance }, judgement] = await Promise.all([
    readRevision(desk, head.pk, head.revision),
    desk.table.decision(head.pk, head.decision),
  ]);
  if (!judgement) throw new Error(`The decision ${head.pk} ${head.decision} that a head names is not in the table`);
  return { schema: RECORD_SCHEMA, article, provenance, ...judgement };
}
