import { announceTurn } from "../../functions/announce/announce-turn.ts";
import type { TopicMessage } from "../../functions/announce/ports.ts";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import type { Topic } from "../../shared/notice/notice.ts";
import type { Head } from "../../shared/story/head.ts";
import { everyInterleaving, type Step, type World } from "./interleavings.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies } from "./sample-copy.ts";
import { sinceLastWrite, steppedTable } from "./stepped-table.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const policies = coastPolicies();

/** Writers of one story at once, each turn announced by a worker of its own, as the stream does it. */
function newsroom(items: Record<string, { reading: Reading; sequencer: string }>) {
  return ({ start }: World): MemoryDesk => {
    const desk = memoryDesk(policies, NOW);
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
    for (const [name, { reading, sequencer }] of Object.entries(items))
      start(name, (step) => storeStory(at(step), reading, "coast-wire", { receivedAt: NOW, sequencer }));
    return desk;
  };
}

/** The order of messages is SNS's to break; which turns were told, and as what, is all that counts. */
const stateOf = ({ rows, told }: MemoryDesk): string =>
  JSON.stringify([
    [...rows.heads.values()],
    [...rows.kills.keys()],
    told.map(({ topic, notice }) => `${topic} ${notice.id} ${notice.event}`).sort(),
  ]);

/** Walks every order in which the items, their announcements and releases can follow each other. */
export const walk = (
  items: Parameters<typeof newsroom>[0],
  onEnd: (desk: MemoryDesk, order: readonly string[]) => void,
): ReturnType<typeof everyInterleaving> => everyInterleaving(newsroom(items), stateOf, onEnd, sinceLastWrite);
