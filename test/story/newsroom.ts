import { announceTurn } from "../../functions/announce/announce-turn.ts";
import type { TopicMessage } from "../../functions/announce/ports.ts";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Desk } from "../../functions/story/take-turn.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import type { Topic } from "../../shared/notice/notice.ts";
import type { Head } from "../../shared/story/head.ts";
import { everyInterleaving, type Sample, type Step, type World } from "./interleavings.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies } from "./sample-copy.ts";
import { sinceLastWrite, steppedTable } from "./stepped-table.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const policies = coastPolicies();

type Item = { reading: Reading; sequencer: string };

const arrive = (desk: Desk, { reading, sequencer }: Item) =>
  storeStory(desk, reading, "coast-wire", { receivedAt: NOW, sequencer });

/** A desk to which items came one after the other, each announced before the next. */
export async function deskAfter(...items: readonly Item[]): Promise<MemoryDesk> {
  const desk = memoryDesk(policies, NOW);
  for (const item of items) {
    await arrive(desk, item);
    for (const { pk, owes } of [...desk.rows.heads.values()])
      if (owes !== undefined) await announceTurn(desk, pk, owes);
  }
  return desk;
}

function copyOf({ rows, told }: MemoryDesk): MemoryDesk {
  const desk = memoryDesk(policies, NOW);
  const { heads, revisions, decisions, kills, directives, references, notes } = rows;
  desk.rows.heads = new Map(heads);
  desk.rows.revisions = new Map(revisions);
  desk.rows.decisions = new Map(decisions);
  desk.rows.kills = new Map(kills);
  desk.rows.directives = new Map(directives);
  desk.rows.references = new Map([...references].map(([name, bearers]) => [name, new Set(bearers)]));
  desk.rows.places = new Map([...rows.places].map(([row, places]) => [row, new Set(places)]));
  desk.rows.notes = new Map(notes);
  desk.told.push(...told);
  return desk;
}

/** Writers of one story at once, each turn announced by a worker of its own, as the stream does it. */
function newsroom(items: Record<string, Item>, before: MemoryDesk) {
  return ({ start }: World): MemoryDesk => {
    const desk = copyOf(before);
    const at = (step: Step) => ({
      ...desk,
      table: steppedTable(desk.table, step),
      topics: {
        publish: (topic: Topic, message: TopicMessage) => step("publish", () => desk.topics.publish(topic, message)),
      },
    });
    desk.rows.onHead = ({ pk, owes }: Head) => {
      if (owes !== undefined) start(`announce-${owes}`, (step) => announceTurn(at(step), pk, owes));
    };
    desk.queue.send = async ({ pk }) => {
      desk.sent.push({ item: { pk, sk: "HEAD" }, seconds: 0 });
      start(`release-${desk.sent.length}`, (step) => releaseHead(at(step), pk));
    };
    for (const [name, item] of Object.entries(items)) start(name, (step) => arrive(at(step), item));
    return desk;
  };
}

/** The order of messages is SNS's to break; which turns were told, and as what, is all that counts. */
const stateOf = ({ rows, told }: MemoryDesk): string =>
  JSON.stringify([
    [...rows.heads.values()],
    [...rows.kills.keys()],
    [...rows.directives.keys()],
    [...rows.notes].map(([key, note]) => [key, note.told.Notices]).sort(),
    told.map(({ topic, notice }) => `${topic} ${notice.id} ${notice.event}`).sort(),
  ]);

/** Walks every order in which the items, their announcements and releases can follow each other, from a desk as it stands. */
export const walk = (
  items: Record<string, Item>,
  onEnd: (desk: MemoryDesk, order: readonly string[]) => void,
  before: MemoryDesk = memoryDesk(policies, NOW),
  sample?: Sample,
): ReturnType<typeof everyInterleaving> =>
  everyInterleaving(newsroom(items, before), stateOf, onEnd, sinceLastWrite, sample);
