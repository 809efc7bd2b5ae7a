import fc from "fast-check";
import { killByName, killByNumber, matchKill, order, send } from "./acts.ts";
import { announceNext, BESIDE, deploy, type Life, STORIES, tick, wait, work } from "./life.ts";
import { DEPLOYS } from "./life-terms.ts";
import type { Sent } from "./model-story.ts";

type Command = fc.AsyncCommand<object, Life>;

/** One thing that happens to the pipeline; the account of it is kept beside it, so that the model of the library is empty. */
const command = (name: string, run: (life: Life) => Promise<unknown>): Command => ({
  check: () => true,
  run: async (_, life) => void (await run(life)),
  toString: () => name,
});

const story = fc.constantFrom(...STORIES);
const beside = fc.constantFrom(...Object.keys(BESIDE));
const any = fc.constantFrom(...STORIES, ...Object.keys(BESIDE));
/** Few instants, so that many things happen at the same one. */
const minute = fc.integer({ min: 0, max: 12 }).map((at) => at * 25);
const sent: fc.Arbitrary<Sent> = fc.record(
  {
    version: fc.integer({ min: 1, max: 5 }),
    at: minute,
    status: fc.constantFrom("usable", "usable", "usable", "usable", "canceled", "withheld"),
    words: fc.constantFrom("Ferry sails", "Ferry sails late", "Ferry stays"),
    embargo: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 400 }) }, fc.constant("open" as const)),
    change: fc.constantFrom("correction", "update"),
    reinstates: fc.constant(true),
    isNumbered: fc.constant(true),
  },
  { requiredKeys: ["version", "at", "status", "words"] },
) as fc.Arbitrary<Sent>;
/** Most copy is plain: a story that never becomes usable tests little. */
const plain: fc.Arbitrary<Sent> = fc.record({
  version: fc.integer({ min: 1, max: 9 }),
  at: minute,
  status: fc.constant("usable" as const),
  words: fc.constantFrom("Ferry sails", "Ferry sails late"),
  isNumbered: fc.boolean(),
});
const sending = (uris: fc.Arbitrary<string>, copy: fc.Arbitrary<Sent>) =>
  fc
    .tuple(uris, copy)
    .map(([uri, one]) => command(`send ${uri} ${JSON.stringify(one)}`, (life) => send(life, uri, one)));
/** What stands beside a story bears its story's ids, and cancels nothing: a cancel under a story's id is the story's. */
const part = plain.map((one): Sent => ({ ...one, isNumbered: false, change: "update" }));

/** All that can happen to a story, in any order. */
export const commands = [
  sending(story, plain),
  sending(story, sent),
  sending(beside, part),
  fc.tuple(story, minute).map(([uri, at]) => command(`kill ${uri} at ${at}`, (life) => killByName(life, uri, at))),
  minute.map((at) => command(`kill by number at ${at}`, (life) => killByNumber(life, at))),
  fc
    .tuple(story, minute)
    .map(([uri, at]) => command(`the kill by number at ${at} means ${uri}`, (life) => matchKill(life, uri, at))),
  fc
    .tuple(any, fc.constantFrom("hold", "withdraw", "release", "release", "kill", "reinstate", "reinstate"))
    .map(([uri, name]) => command(`${name} ${uri}`, (life) => order(life, uri, name))),
  fc
    .tuple(any, fc.constantFrom(5, 90))
    .map(([uri, minutes]) => command(`hold ${uri} for ${minutes}`, (life) => order(life, uri, "hold", minutes))),
  fc.constantFrom(1, 3, 30, 120).map((minutes) => command(`tick ${minutes}`, (life) => tick(life, minutes))),
  fc.constantFrom(1, 60).map((minutes) => command(`wait ${minutes}`, (life) => wait(life, minutes))),
  fc.constant(command("work", work)),
  fc.constantFrom(...DEPLOYS).map((one) => command(`deploy ${JSON.stringify(one.terms)}`, (life) => deploy(life, one))),
  fc.constant(command("announce", announceNext)),
  fc.constant(command("announce", announceNext)),
  fc.constant(command("drop event", async ({ stream }) => stream.shift())),
  fc.nat(20).map((at) =>
    command(`repeat event ${at}`, async ({ stream, delivered }) => {
      const record = delivered[at % Math.max(delivered.length, 1)];
      if (record) stream.unshift(record);
    }),
  ),
];
