import { expect } from "vitest";
import { announceTurn } from "../../../functions/announce/announce-turn.ts";
import { releaseHead } from "../../../functions/release/release-head.ts";
import type { Notice } from "../../../shared/notice/notice.ts";
import { isUsable as isUsableState } from "../../../shared/record/states.ts";
import { articleKey } from "../../../shared/story/keys.ts";
import { type MemoryDesk, memoryDesk } from "../memory-desk.ts";
import { BODY, instant } from "./life-copy.ts";
import { DEPLOYS, type Deploy } from "./life-terms.ts";
import {
  isUsable,
  keptUntil,
  type Minute,
  type ModelStory,
  type ModelWorld,
  newStory,
  recordKills,
  stateOf,
} from "./model-story.ts";

export const SUPPLIER = "coast-wire";
/** The stories, and what was sent to stand beside one of them. */
export const STORIES = ["urn:coast:ferry", "urn:coast:bridge"] as const;
export const BESIDE: Readonly<Record<string, string>> = { "urn:coast:ferry#add-2": "urn:coast:ferry" };
export const pkOf = (uri: string): string => articleKey(SUPPLIER, uri);

/** What a consumer ends with who drops every turn that is not above the last of its story. */
interface Held {
  turn: number;
  isUsable: boolean;
  words: string | undefined;
}

/** The pipeline in memory beside the account of it, and a subscriber who relies on both. */
export interface Life {
  desk: MemoryDesk;
  world: ModelWorld;
  stories: Map<string, ModelStory>;
  /** Stories that ever bore the number, and the items that killed what bears it. */
  bearers: Set<string>;
  numberKills: Map<string, { at: Minute; ref: string }>;
  consumer: Map<string, Held>;
  /** Records of the stream that are still to be delivered. */
  stream: { pk: string; turn: number }[];
  delivered: { pk: string; turn: number }[];
  queue: { pk: string; at: number }[];
  arrivals: number;
}

function newStories(): Map<string, ModelStory> {
  const stories = new Map<string, ModelStory>(STORIES.map((uri) => [uri, newStory()]));
  for (const [uri, beside] of Object.entries(BESIDE)) stories.set(uri, newStory(stories.get(beside)));
  return stories;
}

export function newLife(): Life {
  const [{ policies, terms }] = DEPLOYS as [Deploy];
  const desk = memoryDesk(policies, instant(0));
  const life: Life = {
    desk,
    world: { now: 0, ...terms },
    stories: newStories(),
    bearers: new Set(),
    numberKills: new Map(),
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
  const isToldUsable = isUsableState(state);
  if (isToldUsable) {
    if (!story) throw new Error(`${uri} is no news, and was told to subscribers at ${desk.now()}`);
    expect(isUsable(story, world), `${uri} told as usable at ${desk.now()}: ${JSON.stringify(story)}`).toBe(true);
    if (!last || turn > last.turn)
      expect(event).toBe(!last?.isUsable ? "published" : story.owesCorrection ? "corrected" : "updated");
  } else {
    expect([event, notice.headline, notice.article]).toEqual(["withdrawn", undefined, undefined]);
    expect(reason).toBeDefined();
  }
  if (!last || turn > last.turn) {
    const words = isToldUsable ? notice.headline : undefined;
    consumer.set(uri, { turn, isUsable: isToldUsable, words });
  }
}

/** After every decision the head says what the account says, and the account remembers whether it was usable. */
export function check(life: Life, uri: string): void {
  const story = life.stories.get(uri);
  if (!story?.standing) return;
  const pk = pkOf(uri);
  const head = life.desk.rows.heads.get(pk);
  const { state, reason } = stateOf(story, life.world);
  const decision = life.desk.rows.decisions.get(`${pk} ${head?.decision}`)?.decision;
  expect(
    [head?.state, decision?.reason],
    `${uri} at ${life.desk.now()} ${JSON.stringify([story, [...story.kills]])}`,
  ).toEqual([state, reason]);
  story.wasUsable ||= isUsable(story, life.world);
}

const uriOf = ({ stories }: Life, pk: string): string | undefined =>
  [...stories.keys()].find((uri) => pkOf(uri) === pk);

async function release(life: Life, pk: string): Promise<void> {
  const came = await releaseHead(life.desk, pk);
  const uri = uriOf(life, pk);
  const story = uri === undefined ? undefined : life.stories.get(uri);
  if (uri === undefined || !story || came === "gone") return;
  if (story.standing && life.world.now >= keptUntil(story, life.world)) story.standing.isPurged = true;
  recordKills(story);
  check(life, uri);
}

/** What the release queue hands over now. */
export async function work(life: Life): Promise<void> {
  const due = life.queue.filter(({ at }) => at <= life.world.now);
  life.queue = life.queue.filter(({ at }) => at > life.world.now);
  for (const { pk } of due) await release(life, pk);
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

/** A deploy changes the terms, and the desk has every story decided again that was decided under others. */
export async function deploy(life: Life, { policies, terms }: Deploy): Promise<void> {
  life.desk.policies = policies;
  life.world = { now: life.world.now, ...terms };
  for (const { pk, policyHash } of [...life.desk.rows.heads.values()])
    if (policyHash !== policies.hash) await release(life, pk);
}

/** The stream delivers its next record; a lost one is the sweep's to repair. */
export async function announceNext(life: Life): Promise<void> {
  const record = life.stream.shift();
  if (!record) return;
  life.delivered.push(record);
  if ((await announceTurn(life.desk, record.pk, record.turn)) !== "announced") return;
  const story = life.stories.get(uriOf(life, record.pk) ?? "");
  if (story) story.owesCorrection = false;
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
    const { standing } = story;
    const head = desk.rows.heads.get(pkOf(uri));
    expect([head?.version, head?.headline]).toEqual(
      standing ? [String(standing.version), standing.words] : [undefined, undefined],
    );
    if (head) expect([head.state, head.owes]).toEqual([stateOf(story, world).state, undefined]);
    const held = consumer.get(uri);
    expect(held?.isUsable ?? false, `what the subscriber holds of ${uri}`).toBe(isUsable(story, world));
    if (held?.isUsable) expect(held.words).toBe(standing?.words);
    if (standing) expectKept(desk, uri, standing.isPurged);
    if (world.now >= keptUntil(story, world)) expect(standing?.isPurged, `${uri} was kept too long`).toBe(true);
  }
}

/** The text is in the table as long as it may be, and then in no revision. */
function expectKept({ rows }: MemoryDesk, uri: string, isPurged: boolean): void {
  const kept = [...rows.revisions.values()].filter(({ pk }) => pk === pkOf(uri));
  const withText = kept.filter(({ reading }) => JSON.stringify(reading).includes(BODY)).length;
  expect(isPurged ? withText === 0 : withText > 0, `${uri}: ${withText} of ${kept.length} with their text`).toBe(true);
}
