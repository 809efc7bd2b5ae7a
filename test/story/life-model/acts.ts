import { giveDirective } from "../../../functions/story/give-directive.ts";
import { storeStory } from "../../../functions/story/store-story.ts";
import type { Reading } from "../../../shared/copy/reading.ts";
import type { Order } from "../../../shared/story/directive.ts";
import { BESIDE, check, type Life, pkOf, SUPPLIER } from "./life.ts";
import { instant, killingOf, readingOf } from "./life-copy.ts";
import { arrive, type Minute, type ModelStory, putKill, recordKills, type Sent } from "./model-story.ts";

const storyOf = (life: Life, uri: string): ModelStory => life.stories.get(uri) as ModelStory;

function store(life: Life, reading: Reading): ReturnType<typeof storeStory> {
  life.arrivals += 1;
  const sequencer = String(life.arrivals).padStart(8, "0");
  return storeStory(life.desk, reading, SUPPLIER, { receivedAt: life.desk.now(), sequencer });
}

/** What stands beside a story is decided again with a kill of it. */
function recordBeside(life: Life, uri: string): void {
  for (const story of life.stories.values()) if (story.beside === storyOf(life, uri)) recordKills(story);
}

/** It was decided with the story's kill, whatever came of that: it may have become usable by an order given before. */
function checkBeside(life: Life, uri: string): void {
  for (const [other, story] of life.stories) if (story.beside === storyOf(life, uri)) check(life, other);
}

/** A supplier sends a version of a story, or of what stands beside one. */
export async function send(life: Life, uri: string, sent: Sent): Promise<void> {
  const story = storyOf(life, uri);
  arrive(story, sent, life.arrivals + 1, life.world.now);
  if (sent.isNumbered) bear(life, uri);
  recordKills(story);
  if (sent.status === "canceled") recordBeside(life, uri);
  const { outcome } = await store(life, readingOf(uri, sent, BESIDE[uri]));
  if (outcome !== "duplicate") check(life, uri);
  if (sent.status === "canceled") checkBeside(life, uri);
}

/** From its first version with the number on, a kill by the number reaches a story; for sure, where no other bears it. */
function bear(life: Life, uri: string): void {
  life.bearers.add(uri);
  const mayMeanAnother = life.bearers.size > 1;
  for (const [id, { at, ref }] of life.numberKills) putKill(storyOf(life, uri), id, { at, ref, mayMeanAnother });
}

/** An item of its own orders the story killed. */
export async function killByName(life: Life, uri: string, at: Minute): Promise<void> {
  const ref = `urn:coast:order-${at}-of-${uri.slice(-5)}`;
  putKill(storyOf(life, uri), ref, { at, ref });
  recordBeside(life, uri);
  await store(life, killingOf(ref, at, uri));
  check(life, uri);
  checkBeside(life, uri);
}

const numberOrder = (at: Minute): string => `urn:coast:order-${at}-by-number`;

/** An item of its own orders killed what bears the number: the one that does, or all of them for a person. */
export async function killByNumber(life: Life, at: Minute): Promise<void> {
  const ref = numberOrder(at);
  life.numberKills.set(ref, { at, ref });
  for (const uri of life.bearers) putKill(storyOf(life, uri), ref, { at, ref, mayMeanAnother: life.bearers.size > 1 });
  await store(life, killingOf(ref, at));
  for (const uri of life.bearers) check(life, uri);
}

/** The desk says which story a kill by number means. */
export async function matchKill(life: Life, uri: string, at: Minute): Promise<void> {
  const ref = numberOrder(at);
  const given = await give(life, ref, { order: "match-kill", kill: ref, story: uri });
  if (given.outcome === "refused") return;
  for (const [other, story] of life.stories) {
    if (!given.stories.includes(pkOf(other))) continue;
    story.matched.set(ref, story.matched.get(ref) === true || other === uri);
  }
  putKill(storyOf(life, uri), given.id, { by: "operator", at: life.world.now });
}

const give = (life: Life, uri: string, order: Order) =>
  giveDirective(life.desk, pkOf(uri), order, { who: "Ada", why: "a run" });

/** The desk's own orders. */
export async function order(
  life: Life,
  uri: string,
  name: "hold" | "withdraw" | "release" | "kill" | "reinstate",
  minutes?: Minute,
): Promise<void> {
  const story = storyOf(life, uri);
  const until = minutes === undefined ? undefined : life.world.now + minutes;
  const given = await give(
    life,
    uri,
    name === "hold" ? { order: name, ...(until === undefined ? {} : { until: instant(until) }) } : { order: name },
  );
  if (given.outcome === "refused") return;
  if (name === "hold") story.holds.push(until);
  if (name === "withdraw") story.isWithdrawn = true;
  if (name === "release") {
    story.holds = [];
    story.isWithdrawn = false;
  }
  if (name === "kill") putKill(story, given.id, { by: "operator", at: life.world.now });
  if (name === "reinstate") for (const kill of story.kills.values()) kill.isLifted = true;
}
