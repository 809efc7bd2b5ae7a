import type { Reading } from "../../shared/copy/reading.ts";
import { HEARTBEAT } from "../../shared/heartbeat/heartbeat.ts";
import { digestOf } from "../../shared/notice/changed.ts";
import type { Note } from "../../shared/notice/note.ts";
import { type Announcement, noticesOfTurn } from "../../shared/notice/notices-of-turn.ts";
import { type NewsRecord, RECORD_SCHEMA } from "../../shared/record/record.ts";
import { isUsable } from "../../shared/record/states.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import { orderIds } from "../../shared/rights/orders/order-ids.ts";
import { orderedReading } from "../../shared/rights/orders/ordered-reading.ts";
import { dueOf, type Head } from "../../shared/story/head.ts";
import { NOBODY_CONFIGURED, type Recipients, recipientsOf } from "../../shared/subscribers/recipients.ts";
import type { Orders } from "../story/orders-of.ts";
import { readRevision } from "../story/revisions.ts";
import { storyOf } from "../story/story.ts";
import type { Announcer } from "./ports.ts";
import { publish } from "./publish.ts";

/** What came of an attempt to announce a turn. */
export type Announced = "announced" | "beat" | "superseded" | "killed" | "not-yet" | "overdue";

/**
 * Announces a story's turn, if it still stands and still may be announced. Repeating it publishes the same id again,
 * which consumers drop. Orders are read once more before a usable turn goes out, those in the story's own partition with
 * its head: where a kill or a directive was written after the turn was decided, or its time has passed meanwhile, the story
 * is handed to `release` to be decided again, and that turn is announced in its place. What is written after this has read
 * finds the head and takes a turn of its own, which is announced after this one.
 */
export async function announceTurn(desk: Announcer, pk: string, turn: number): Promise<Announced> {
  const { table } = desk;
  const { head, ...own } = await table.standing(pk);
  if (head?.owes !== turn) return "superseded";
  const [reading, judgement, before] = await Promise.all([
    readRevision(desk, pk, head.revision),
    table.decision(pk, head.decision),
    table.noteBefore(pk, turn),
  ]);
  if (!judgement) throw new Error(`The decision ${pk} ${head.decision} that a head names is not in the table`);
  let record = recordOf(reading, judgement);
  if (isUsable(head.state)) {
    const { kills, directives } = await recordedOrders(desk, record, head.supplier, own);
    const weighed = new Set(record.decision.orders);
    if (orderIds({ kills, directives }).some((id) => !weighed.has(id))) {
      await desk.queue.send(head, 0);
      return "killed";
    }
    record = { ...record, article: orderedReading(reading, directives).article };
    if (isEarly(record.decision.notBefore, desk.now())) return "not-yet";
    if (isOverdue(head.nextEvaluation, desk.now())) {
      await desk.queue.send(head, 0);
      return "overdue";
    }
  }
  const isBeat = head.supplier === HEARTBEAT.supplier;
  const recipients = isBeat ? NOBODY_CONFIGURED : recipientsOf(record.rights, desk.subscribers);
  const announcements = noticesOfTurn(record, head, before, recipients);
  const published = await publish(isBeat ? { ...desk, topics: desk.heartbeats } : desk, announcements);
  const forAll = published.filter(({ only }) => only === undefined);
  await table.putNote(pk, {
    turn,
    at: desk.now(),
    published,
    told: { ...before?.told, ...Object.fromEntries(forAll.map(({ topic, event }) => [topic, event])) },
    ...digestAfter(announcements, before),
    ...heldBy(head, recipients, before),
    attributes: announcements[0]?.attributes ?? before?.attributes ?? {},
  });
  await table.settle(pk, turn, dueOf(head.nextEvaluation));
  return isBeat ? "beat" : "announced";
}

/** The clock has passed the moment that may change the decision: it is taken again before anybody is told. */
function isOverdue(nextEvaluation: string | undefined, now: string): boolean {
  return nextEvaluation !== undefined && Date.parse(nextEvaluation) <= Date.parse(now);
}

/** What subscribers hold after a turn, for the next one to be compared with. */
function digestAfter(announcements: readonly Announcement[], before: Note | undefined): Pick<Note, "digest"> {
  const given = announcements.find(({ topic, notice }) => topic === "Notices" && notice.article);
  const digest = given ? digestOf(given.notice) : before?.digest;
  return digest ? { digest } : {};
}

/** Who holds the story after a turn: those it was given to; whoever held it, until an end takes it from all. */
function heldBy(head: Head, { to, leftOut }: Recipients, before: Note | undefined): Pick<Note, "to" | "leftOut"> {
  if (!isUsable(head.state)) return before?.to ? { to: [] } : {};
  return { ...(to.length > 0 || before?.to ? { to } : {}), ...(leftOut.length > 0 ? { leftOut } : {}) };
}

function isEarly(notBefore: string | null, now: string): boolean {
  return notBefore !== null && Date.parse(notBefore) > Date.parse(now);
}

function recordOf({ article, provenance }: Reading, judgement: Judgement): NewsRecord {
  return { schema: RECORD_SCHEMA, article, provenance, ...judgement };
}

/** What is on record now under every name of a story; `own` was read with its head. */
async function recordedOrders(
  { table }: Announcer,
  record: NewsRecord,
  supplier: string,
  own: Orders,
): Promise<Orders> {
  const { references } = storyOf(record, supplier);
  const kills = await Promise.all(references.slice(1).map((reference) => table.kills(reference)));
  return { kills: [...own.kills, ...kills.flat()], directives: own.directives };
}
