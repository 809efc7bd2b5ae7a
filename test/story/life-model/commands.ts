import fc from "fast-check";
import { announceNext, changePolicy, killByName, type Life, order, STORIES, send, tick, wait, work } from "./life.ts";
import type { Sent } from "./model-story.ts";

type Command = fc.AsyncCommand<object, Life>;

/** One thing that happens to the pipeline; the account of it is kept beside it, so that the model of the library is empty. */
const command = (name: string, run: (life: Life) => Promise<unknown>): Command => ({
  check: () => true,
  run: async (_, life) => void (await run(life)),
  toString: () => name,
});

const story = fc.constantFrom(...STORIES);
const minute = fc.integer({ min: 0, max: 300 });
const sent: fc.Arbitrary<Sent> = fc.record(
  {
    version: fc.integer({ min: 1, max: 5 }),
    at: minute,
    status: fc.constantFrom("usable", "usable", "usable", "usable", "canceled", "withheld"),
    words: fc.constantFrom("Ferry sails", "Ferry sails late", "Ferry stays"),
    embargo: fc.integer({ min: 1, max: 400 }),
    change: fc.constantFrom("correction", "update"),
    reinstates: fc.constant(true),
  },
  { requiredKeys: ["version", "at", "status", "words"] },
) as fc.Arbitrary<Sent>;
/** Most copy is plain: a story that never becomes usable tests little. */
const plain = fc.record({
  version: fc.integer({ min: 1, max: 9 }),
  at: minute,
  status: fc.constant("usable" as const),
  words: fc.constantFrom("Ferry sails", "Ferry sails late"),
});

/** All that can happen to a story, in any order. */
export const commands = [
  fc
    .tuple(story, plain)
    .map(([uri, one]) => command(`send ${uri} ${JSON.stringify(one)}`, (life) => send(life, uri, one))),
  fc
    .tuple(story, sent)
    .map(([uri, one]) => command(`send ${uri} ${JSON.stringify(one)}`, (life) => send(life, uri, one))),
  fc.tuple(story, minute).map(([uri, at]) => command(`kill ${uri} at ${at}`, (life) => killByName(life, uri, at))),
  fc
    .tuple(story, fc.constantFrom("hold", "withdraw", "release", "release", "kill", "reinstate", "reinstate"))
    .map(([uri, name]) => command(`${name} ${uri}`, (life) => order(life, uri, name))),
  fc.constantFrom(1, 3, 30, 120).map((minutes) => command(`tick ${minutes}`, (life) => tick(life, minutes))),
  fc.constantFrom(1, 60).map((minutes) => command(`wait ${minutes}`, (life) => wait(life, minutes))),
  fc.constant(command("work", work)),
  fc
    .boolean()
    .map((isEnding) => command(`policy ${isEnding ? "ends" : "runs on"}`, (life) => changePolicy(life, isEnding))),
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
