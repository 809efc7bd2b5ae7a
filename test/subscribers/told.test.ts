import { describe, expect, it } from "vitest";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import { passesFilter } from "../../infra/local/filter-policy.ts";
import type { Notice } from "../../shared/copy/notice.ts";
import type { Article } from "../../shared/record/article.ts";
import { filterPolicyOf } from "../../shared/subscribers/filter-policy-of.ts";
import type { Subscriber } from "../../shared/subscribers/subscriber.ts";
import { type MemoryDesk, memoryDesk, type Told } from "../story/memory-desk.ts";
import { coastPolicies, coastReading } from "../story/sample-copy.ts";

const SUBSCRIBERS: Subscriber[] = [
  { id: "all", protocol: "sqs" },
  { id: "english", protocol: "sqs", filter: { language: ["en"] } },
  { id: "german", protocol: "sqs", filter: { language: ["de"] } },
  { id: "urgent", protocol: "sqs", filter: { urgency: ["1", "2"], supplier: ["coast-wire"] } },
  { id: "ferries", protocol: "sqs", filter: { subject: ["medtop:ferry"] } },
  { id: "published-only", protocol: "sqs", filter: { event: ["published"] } },
  { id: "turkey", protocol: "sqs", territory: ["TR"] },
  { id: "elsewhere", protocol: "sqs", external: true },
];

const TURKEY_OUT: Notice = {
  kind: "territory-out",
  text: "TURKEY OUT",
  value: "TURKEY",
  source: "item-structured",
  rule: "NP territory-out",
  confidence: 1,
  part: "text",
};

let sequencer = 0;
async function send(desk: MemoryDesk, edit: Partial<Article>, notices: Notice[] = []): Promise<Told[]> {
  sequencer += 1;
  const before = desk.told.length;
  const reading = { ...coastReading(edit), notices };
  await storeStory(desk, reading, "coast-wire", {
    receivedAt: desk.clock.at,
    sequencer: String(sequencer).padStart(6, "0"),
  });
  for (const { pk, owes } of [...desk.rows.heads.values()]) if (owes !== undefined) await announceTurn(desk, pk, owes);
  return desk.told.slice(before);
}

/** What each subscriber's filter lets through, as SNS would match it. */
function received(told: readonly Told[]): Record<string, string[]> {
  const one = (subscriber: Subscriber) =>
    told.flatMap(({ topic, notice, attributes }) => {
      const policy = JSON.stringify(filterPolicyOf(subscriber));
      const sent = Object.fromEntries(
        Object.entries(attributes).map(([name, values]) => [
          name,
          { DataType: "String.Array", StringValue: JSON.stringify(values) },
        ]),
      );
      return topic === "Notices" && passesFilter(policy, "MessageAttributes", "", sent) ? [notice.event] : [];
    });
  return Object.fromEntries(SUBSCRIBERS.map((subscriber) => [subscriber.id, one(subscriber)]));
}

const newsdesk = () => {
  const desk = memoryDesk(coastPolicies(), "2026-03-01T09:00:00.000Z");
  desk.subscribers = SUBSCRIBERS;
  return desk;
};
const STORY: Partial<Article> = { language: "en", urgency: 1, subjects: [{ literal: "medtop:ferry" }] };

describe("every configured filter", () => {
  it("gets the story that it chose, its correction under other values, and its end", async () => {
    const desk = newsdesk();
    expect(received(await send(desk, STORY))).toEqual({
      all: ["published"],
      english: ["published"],
      german: [],
      urgent: ["published"],
      ferries: ["published"],
      "published-only": ["published"],
      turkey: ["published"],
      elsewhere: [],
    });
    const correction = received(
      await send(desk, { version: "2", language: "de", urgency: 5, subjects: [{ literal: "medtop:tide" }] }),
    );
    expect(
      Object.entries(correction)
        .filter(([, events]) => events.length === 0)
        .map(([id]) => id),
    ).toEqual(["elsewhere"]);
    const kill = received(await send(desk, { version: "3", pubStatus: "canceled" }));
    expect(Object.values(kill)).toEqual(SUBSCRIBERS.map(() => ["withdrawn"]));
  });

  it("of a story that comes back lets through only what was chosen: an end that was told before opens no filter", async () => {
    const desk = newsdesk();
    await send(desk, STORY);
    const [head] = desk.rows.heads.values();
    const note = await desk.table.noteBefore(head?.pk ?? "", 99);
    await desk.table.putNote(head?.pk ?? "", {
      ...note,
      turn: 1,
      attributes: { ...note?.attributes, event: ["withdrawn", "published"] },
    } as never);
    expect(received(await send(desk, { ...STORY, version: "2" })).german).toEqual([]);
  });
});

describe("a subscriber whom the terms leave out from one turn to the next", () => {
  it("is told that the story is over for it; all others get the update", async () => {
    const desk = newsdesk();
    await send(desk, STORY);
    const told = received(await send(desk, { ...STORY, version: "2" }, [TURKEY_OUT]));
    expect(told).toMatchObject({ all: ["updated"], english: ["updated"], turkey: ["withdrawn"], elsewhere: [] });
    const end = desk.told.find(({ notice }) => notice.reason === "terms-narrowed");
    expect(end?.notice).not.toHaveProperty("headline");
    expect(end?.notice).not.toHaveProperty("article");
    const again = received(await send(desk, { ...STORY, version: "3" }, [TURKEY_OUT]));
    expect(again).toMatchObject({ all: ["updated"], turkey: [] });
  });

  it("stands in the ledger with the rule, and so does who holds the story", async () => {
    const desk = newsdesk();
    await send(desk, STORY);
    const [head] = desk.rows.heads.values();
    expect(await desk.table.noteBefore(head?.pk ?? "", 9)).toMatchObject({
      to: ["all", "english", "german", "urgent", "ferries", "published-only", "turkey"],
      leftOut: [{ id: "elsewhere", rule: "RGT-704" }],
    });
    await send(desk, { version: "2", pubStatus: "canceled" });
    expect((await desk.table.noteBefore(head?.pk ?? "", 9))?.to).toEqual([]);
  });
});
