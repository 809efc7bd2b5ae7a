import { describe, expect, it } from "vitest";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import type { TopicMessage } from "../../functions/announce/ports.ts";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import type { Topic } from "../../shared/notice/notice.ts";
import { isUsable } from "../../shared/record/states.ts";
import type { Head } from "../../shared/story/head.ts";
import { everyInterleaving, type Step, type World } from "./interleavings.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";
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

const walk = (
  items: Parameters<typeof newsroom>[0],
  onEnd: (desk: MemoryDesk, order: readonly string[]) => void,
): ReturnType<typeof everyInterleaving> => everyInterleaving(newsroom(items), stateOf, onEnd, sinceLastWrite);

/** What a consumer ends with who drops every turn that is not above the last. */
function lastTold({ told }: MemoryDesk) {
  return told
    .filter(({ topic }) => topic === "Notices")
    .reduce<MemoryDesk["told"][number] | undefined>(
      (last, next) => (last && last.notice.turn >= next.notice.turn ? last : next),
      undefined,
    )?.notice;
}

const first = { reading: coastReading(), sequencer: "01" };
const second = {
  reading: coastReading({ version: "2", headlines: [{ role: "main", value: "Ferry sails late" }] }),
  sequencer: "02",
};
const kill = { reading: coastReading({ version: "3", pubStatus: "canceled" }), sequencer: "03" };
const lateKill = { reading: coastReading({ version: "1", pubStatus: "canceled" }), sequencer: "00" };

function expectSettled(desk: MemoryDesk, order: readonly string[]): Head {
  const [head] = desk.rows.heads.values();
  if (!head) throw new Error(`No head after ${order.join(" ")}`);
  expect(head.owes, `owed after ${order.join(" ")}`).toBeUndefined();
  expect(desk.rows.notes.has(`${head.pk} ${head.turn}`)).toBe(true);
  return head;
}

describe("every order in which the steps can follow each other", () => {
  it("ends two revisions at once with the newer one announced last", async () => {
    const { ends, positions } = await walk({ first, second }, (desk, order) => {
      const head = expectSettled(desk, order);
      expect(head.version).toBe("2");
      expect(lastTold(desk)).toMatchObject({
        turn: head.turn,
        state: "accept-with-duties",
        headline: "Ferry sails late",
      });
    });
    expect(ends).toBeGreaterThan(1);
    console.log(`two revisions: ${positions} positions, ${ends} ends`);
  });

  it("ends the same file delivered twice at once as one turn and one notice", async () => {
    await walk({ first, again: { ...first, sequencer: "02" } }, (desk, order) => {
      expect(expectSettled(desk, order).turn).toBe(1);
      expect(new Set(desk.told.map(({ notice }) => notice.id)).size).toBe(1);
    });
  });

  for (const [what, last] of Object.entries({ "a kill": kill, "a kill that ranks below both": lateKill })) {
    it(`ends two revisions and ${what} with the story withdrawn for everyone who was told of it`, async () => {
      const { ends, positions } = await walk({ first, second, last }, (desk, order) => {
        const head = expectSettled(desk, order);
        expect(head.state, order.join(" ")).toBe("withdraw");
        const told = lastTold(desk);
        if (told) expect(told, order.join(" ")).toMatchObject({ event: "withdrawn", turn: head.turn });
        expect(told && isUsable(told.state)).not.toBe(true);
      });
      expect(ends).toBeGreaterThan(1);
      console.log(`two revisions and ${what}: ${positions} positions, ${ends} ends`);
    }, 600_000);
  }
});
