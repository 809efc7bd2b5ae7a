import type { Note } from "../../shared/notice/note.ts";
import type { Topic } from "../../shared/notice/notice.ts";
import { ARTICLE_PREFIX, noteKey } from "../../shared/story/keys.ts";
import { subscriberName } from "../../shared/subscribers/subscriber-name.ts";
import { noteOf } from "./history.ts";
import type { Row } from "./ports.ts";
import type { World } from "./world.ts";

/** A notice's id: the story's hash and the turn. Notices of files have another, and never a later turn. */
const ID = /^([0-9a-f]{32})#(\d{1,10})$/;
const LAST_TURN = 9_999_999_999;
const PAGE = 100;

/** A notice that a later turn of its story has overtaken. */
export interface Overtaken {
  /** Of the notice. */
  id: string;
  /** The turn that the subscriber was told of since. */
  by: number;
}

/** What of a notice says which turn of which story it tells, and to whom. */
interface Told {
  id: string;
  pk: string;
  turn: number;
  topic: Topic;
}

/**
 * By which later turn of its story a message is overtaken that did not reach a subscriber: one that the subscriber was
 * told of since. Whoever does not look at `turn` would publish the old word over the new. `undefined` where it is the
 * last word, or no notice.
 */
export async function overtakenBy({ rows }: World, body: string, subscriber: string): Promise<Overtaken | undefined> {
  const told = toldOf(body);
  if (!told) return undefined;
  const { id, pk, turn, topic } = told;
  let after: Row | undefined;
  do {
    const bounds = { from: noteKey(turn + 1), until: noteKey(LAST_TURN) };
    const page = await rows.page({ partition: pk, ...bounds, limit: PAGE, ...(after ? { after } : {}) });
    const later = page.rows.map(noteOf).find((note) => isTold(note, topic, subscriber));
    if (later) return { id, by: later.turn };
    after = page.next;
  } while (after);
  return undefined;
}

/** Whether an entry of the ledger says that a subscriber of a topic was told something. */
function isTold({ published, to }: Note, topic: Topic, subscriber: string): boolean {
  const names = (ids: readonly string[]): boolean => ids.some((id) => subscriberName(id) === subscriber);
  return published.some((one) => {
    if (one.topic !== topic) return false;
    if (one.only) return names(one.only);
    return topic === "Desk" || one.event === "withdrawn" || to === undefined || names(to);
  });
}

function toldOf(body: string): Told | undefined {
  const said = objectIn(body);
  // Without raw delivery the notice is the text of SNS's envelope.
  const notice = typeof said?.Message === "string" ? objectIn(said.Message) : said;
  const [, hash, turn] = ID.exec(String(notice?.id)) ?? [];
  if (hash === undefined || turn === undefined || notice?.file !== undefined) return undefined;
  // Only the desk is told the decision's explanation.
  const topic = notice?.explanation === undefined ? "Notices" : "Desk";
  return { id: `${hash}#${turn}`, pk: `${ARTICLE_PREFIX}${hash}`, turn: Number(turn), topic };
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
