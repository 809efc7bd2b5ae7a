import { expect } from "vitest";
import { announceTurn } from "../../../functions/announce/announce-turn.ts";
import { releaseHead } from "../../../functions/release/release-head.ts";
import { giveDirective } from "../../../functions/story/give-directive.ts";
import { storeStory } from "../../../functions/story/store-story.ts";
import type { Reading } from "../../../shared/copy/reading.ts";
import type { Notice } from "../../../shared/notice/notice.ts";
import { isUsable as isUsableState } from "../../../shared/record/states.ts";
import { articleKey } from "../../../shared/story/keys.ts";
import { type MemoryDesk, memoryDesk } from "../memory-desk.ts";
import { coastPolicies, coastReading } from "../sample-copy.ts";
import {
  arrive,
  isUsable,
  type Minute,
  type ModelStory,
  type ModelWorld,
  newStory,
  putKill,
  type Sent,
  stateOf,
} from "./model-story.ts";

const START = Date.parse("2026-03-01T00:00:00Z");
/** When the shorter of the two contracts ends. */
export const CONTRACT_ENDS: Minute = 240;
export const STORIES = ["urn:coast:ferry", "urn:coast:bridge"] as const;

export const instant = (minute: Minute): string => new Date(START + minute * 60_000).toISOString();
const openEnded = coastPolicies();
const ending = coastPolicies((yaml) =>
  yaml.replace("afterEnd: keep-published", `validUntil: "${instant(CONTRACT_ENDS)}", afterEnd: withdraw`),
);

/** What a consumer ends with who drops every turn that is not above the last of its story. */
interface Held {
  turn: number;
  words: string | undefined;
}

/** The pipeline in memory beside the account of it, and a subscriber who relies on both. */
export interface Life {
  desk: MemoryDesk;
  world: ModelWorld;
  stories: Map<string, ModelStory>;
  consumer: Map<string, Held>;
  /** Records of the stream that are still to be delivered. */
  stream: { pk: string; turn: number }[];
  delivered: { pk: string; turn: number }[];
  queue: { pk: string; at: number }[];
  arrivals: number;
}

export function newLife(): Life {
  const desk = memoryDesk(openEnded, instant(0));
  const life: Life = {
    desk,
    world: { now: 0, contractEnds: undefined },
    stories: new Map(STORIES.map((uri) => [uri, newStory()])),
    consumer: new Map(),
    stream: [],
    delivered: [],
    queue: [],
    arrivals: 0,
  };
  desk.rows.onHead = ({ pk, owes }) => {
    if (owes !== undefined) life.stream.push({ pk, turn: owes });
  };
  desk.queue.send = async ({ pk }, seconds) => void life.queue.push({ pk, at: life.world.now + seconds / 60 });
  desk.topics.publish = async (topic, { json }) => {
    const notice = JSON.parse(json) as Notice;
    if (topic === "Notices") hear(life, notice);
    return `message-${desk.told.push({ topic, notice, attributes: {} })}`;
  };
  return life;
}

/** Every notice is checked against the account at the instant at which it goes out. */
function hear({ stories, world, consumer, desk }: Life, notice: Notice): void {
  const { uri = "", turn, event, state, reason } = notice;
  const story = stories.get(uri);
  const last = consumer.get(uri);
  const words = notice.article?.headlines?.[0]?.value;
  if (isUsableState(state)) {
    if (!story) throw new Error(`${uri} is no news, and was told to subscribers at ${desk.now()}`);
    expect(isUsable(story, world), `told as usable at ${desk.now()}: ${JSON.stringify(story)}`).toBe(true);
    if (!last || turn > last.turn)
      expect(event).toBe(last?.words === undefined ? "published" : story.owesCorrection ? "corrected" : "updated");
  } else {
    expect([event, notice.headline, notice.article]).toEqual(["withdrawn", undefined, undefined]);
    expect(reason).toBeDefined();
  }
  if (!last || turn > last.turn) consumer.set(uri, { turn, words });
}

/** After every decision the head says what the account says, and the account remembers whether it was usable. */
function check(life: Life, pk: string, hasTurned: boolean): void {
  for (const [uri, story] of life.stories) {
    if (articleKey("coast-wire", uri) !== pk || !story.standing || !hasTurned) continue;
    const head = life.desk.rows.heads.get(pk);
    const { state, reason } = stateOf(story, life.world);
    const decision = life.desk.rows.decisions.get(`${pk} ${head?.decision}`)?.decision;
    expect([head?.state, decision?.reason], `${uri} at ${life.desk.now()} ${JSON.stringify(story)}`).toEqual([
      state,
      reason,
    ]);
    story.wasUsable ||= isUsable(story, life.world);
  }
}

function readingOf(uri: string, { version, at, status, embargo, words, change, reinstates }: Sent): Reading {
  const reading = coastReading({
    uri,
    version: String(version),
    versionCreated: instant(at),
    pubStatus: status,
    headlines: [{ role: "main", value: words }],
    ...(embargo === undefined ? {} : { embargoedUntil: instant(embargo) }),
  });
  const note = {
    kind: "reinstatement",
    text: "KILL LIFTED",
    source: "item-structured",
    rule: "NP reinstatement",
  } as const;
  return {
    ...reading,
    provenance: { ...reading.provenance, ...(change ? { change } : {}) },
    notices: reinstates ? [{ ...note, confidence: 0.95, part: "text" }] : [],
  };
}

const sequencerOf = (life: Life): string => {
  life.arrivals += 1;
  return String(life.arrivals).padStart(8, "0");
};

export async function send(life: Life, uri: string, sent: Sent): Promise<void> {
  const story = life.stories.get(uri) as ModelStory;
  const sequencer = sequencerOf(life);
  arrive(story, sent, life.arrivals);
  const arrival = { receivedAt: life.desk.now(), sequencer };
  const { outcome } = await storeStory(life.desk, readingOf(uri, sent), "coast-wire", arrival);
  check(life, articleKey("coast-wire", uri), outcome !== "duplicate");
}

/** An item of its own orders the story killed. */
export async function killByName(life: Life, uri: string, at: Minute): Promise<void> {
  const order = coastReading({ uri: `urn:coast:order-${at}-of-${uri.slice(-5)}`, versionCreated: instant(at) });
  const cancels = { field: "cancels", value: uri, source: "item-structured", pointer: "/c" } as const;
  putKill(life.stories.get(uri) as ModelStory, order.article.uri, at);
  await storeStory(life.desk, { ...order, statements: [...order.statements, cancels] }, "coast-wire", {
    receivedAt: life.desk.now(),
    sequencer: sequencerOf(life),
  });
  check(life, articleKey("coast-wire", uri), true);
}

export async function order(
  life: Life,
  uri: string,
  name: "hold" | "withdraw" | "release" | "kill" | "reinstate",
): Promise<void> {
  const story = life.stories.get(uri) as ModelStory;
  const given = await giveDirective(
    life.desk,
    articleKey("coast-wire", uri),
    { order: name },
    { who: "Ada", why: "a run" },
  );
  if (given.outcome === "refused") return;
  if (name === "hold") story.isHeld = true;
  if (name === "withdraw") story.isWithdrawn = true;
  if (name === "release") {
    story.isHeld = false;
    story.isWithdrawn = false;
  }
  if (name === "kill") putKill(story, given.id, life.world.now, "operator");
  if (name === "reinstate") for (const kill of story.kills.values()) kill.isLifted = true;
}

async function release(life: Life, pk: string): Promise<void> {
  check(life, pk, (await releaseHead(life.desk, pk)) !== "gone");
}

/** What the release queue hands over now. */
export async function work(life: Life): Promise<void> {
  for (const { pk } of life.queue.filter(({ at }) => at <= life.world.now)) await release(life, pk);
  life.queue = life.queue.filter(({ at }) => at > life.world.now);
}

/** Time goes on, and the sweep is late. */
export async function wait(life: Life, minutes: Minute): Promise<void> {
  life.world.now += minutes;
  life.desk.clock.at = instant(life.world.now);
}

/** Time goes on: the queue and the sweep hand over what falls due. */
export async function tick(life: Life, minutes: Minute): Promise<void> {
  await wait(life, minutes);
  await work(life);
  for (const { pk, dueAt } of [...life.desk.rows.heads.values()])
    if (dueAt !== undefined && dueAt <= life.desk.clock.at) await release(life, pk);
}

/** A deploy changes the contract, and every head is decided again. */
export async function changePolicy(life: Life, isEnding: boolean): Promise<void> {
  life.desk.policies = isEnding ? ending : openEnded;
  life.world.contractEnds = isEnding ? CONTRACT_ENDS : undefined;
  for (const { pk } of [...life.desk.rows.heads.values()]) await release(life, pk);
}

/** The stream delivers its next record; a lost one is the sweep's to repair. */
export async function announceNext(life: Life): Promise<void> {
  const record = life.stream.shift();
  if (!record) return;
  life.delivered.push(record);
  if ((await announceTurn(life.desk, record.pk, record.turn)) !== "announced") return;
  for (const [uri, story] of life.stories)
    if (articleKey("coast-wire", uri) === record.pk) story.owesCorrection = false;
}

/** Nothing more is sent, and nothing is lost any more: what the next hours make of it. */
export async function settle(life: Life): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    await tick(life, 11);
    while (life.stream.length > 0) await announceNext(life);
  }
}

/** At the end everyone knows what is so: the head, and the subscriber who kept the highest turn of each story. */
export function expectAgreed({ desk, stories, world, consumer, stream }: Life): void {
  expect(stream).toEqual([]);
  for (const [uri, story] of stories) {
    const head = desk.rows.heads.get(articleKey("coast-wire", uri));
    expect([head?.version, head?.headline]).toEqual(
      story.standing ? [String(story.standing.version), story.standing.words] : [undefined, undefined],
    );
    if (head) expect([head.state, head.owes]).toEqual([stateOf(story, world).state, undefined]);
    const held = consumer.get(uri)?.words;
    expect(held, `what the subscriber holds of ${uri}`).toBe(
      isUsable(story, world) ? story.standing?.words : undefined,
    );
  }
}
