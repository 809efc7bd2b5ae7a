import type { Answer, Proposal } from "../answer.ts";
import type { Command } from "../command.ts";
import { type Overtaken, overtakenBy } from "../overtaken-by.ts";
import { Refusal } from "../refusal.ts";
import { type Deep, type QueueName, queuesOf, type StackQueue } from "../stack-queues.ts";
import type { World } from "../world.ts";

/** Queues of what was given up, and what sending it again means. */
const REDRIVEN: Readonly<Record<string, string>> = {
  IngestQueueDeadLetters: "read again",
  ReleaseQueueDeadLetters: "decided again",
  AnnounceFailures: "thrown away: they name places in the stream; what they owed is due, and announced from there",
} satisfies Partial<Record<QueueName, string>>;
const NAMES = Object.keys(REDRIVEN);
/** Queues that one command names: far more than a stack has. */
const MAX_NAMED = 100;
const MAX_SHOWN = 20;

const PASSED = "put into the subscriber's queue, but for what a later turn has overtaken, which is thrown away";
// Publishing them again would tell every subscriber.
const LEFT =
  "left there: the stack did not make the subscriber's endpoint. Give the subscriber what the queue holds, each message being a notice, then purge it";

/** `redrive`: sends what was given up on its way again, each to where it was going and to nobody else. */
export const redrive: Command = {
  name: "redrive",
  usage: "redrive [QUEUE...] --why TEXT",
  does: `what was given up goes on its way again: ${NAMES.join(", ")}, …Undelivered and …QueueDeadLetters of a subscriber (default: all of them)`,
  options: {},
  takes: [0, MAX_NAMED],
  async run(world, asked): Promise<Proposal> {
    const known = (await queuesOf(world)).filter(
      ({ name, undelivered }) => undelivered || Object.hasOwn(REDRIVEN, name),
    );
    const names = asked.args.length === 0 ? known.map(({ name }) => name) : asked.args;
    for (const name of names) refuseUnknown(name, known);
    const full = known.filter(({ name, depth }) => names.includes(name) && depth.waiting > 0);
    const sent = full.filter(({ undelivered }) => !undelivered || undelivered.own !== undefined);
    return {
      radius: [
        {
          head: ["queue", "messages", "they are"],
          rows: full.map((queue) => [queue.name, String(queue.depth.waiting), becoming(queue)]),
          none: "Nothing was given up.",
        },
      ],
      does: `Sends what ${sent.map(({ name }) => name).join(", ")} ${sent.length === 1 ? "holds" : "hold"} on its way again`,
      touches: sent.map(({ name }) => name),
      count: sent.reduce((sum, { depth }) => sum + depth.waiting, 0),
      act: () => sendAgain(world, sent),
    };
  },
};

function becoming({ name, undelivered }: StackQueue): string {
  if (!undelivered) return REDRIVEN[name] ?? "";
  return undelivered.own === undefined ? LEFT : PASSED;
}

/** What became of one queue's messages. */
interface Redriven {
  queue: string;
  /** Thrown away. */
  overtaken: Overtaken[];
}

async function sendAgain(world: World, sent: readonly Deep[]): Promise<Answer> {
  const redriven: Redriven[] = [];
  for (const queue of sent) redriven.push({ queue: queue.name, overtaken: await sendOn(world, queue) });
  const rows = redriven.flatMap(({ queue, overtaken }) => overtaken.map(({ id, by }) => [queue, id, String(by)]));
  const more = rows.length - MAX_SHOWN;
  const table = {
    title: "Thrown away: the subscriber was told of a later turn since",
    head: ["queue", "notice", "later turn"],
    rows: [...rows.slice(0, MAX_SHOWN), ...(more > 0 ? [[`and ${more} more`, "", ""]] : [])],
  };
  const named = rows.slice(0, MAX_SHOWN).map(([, notice, by]) => `${notice} by turn ${by}`);
  return {
    tables: rows.length > 0 ? [table] : [],
    ...(rows.length > 0 ? { came: `${rows.length} thrown away as overtaken: ${named.join(", ")}` } : {}),
    says: ["Sent. What becomes of it: stats."],
    json: { redriven },
  };
}

/** Sends what one queue holds on its way; gives the notices that were overtaken. */
async function sendOn(world: World, { name, url, depth, undelivered }: Deep): Promise<Overtaken[]> {
  const { queues } = world;
  if (undelivered?.own === undefined) {
    await (name === "AnnounceFailures" ? queues.empty(url) : queues.redrive(url));
    return [];
  }
  const overtaken: Overtaken[] = [];
  const done = world.progress(name, depth.waiting);
  await queues.pass(url, undelivered.own, async (body) => {
    const found = await overtakenBy(world, body, undelivered.subscriber);
    if (found) overtaken.push(found);
    done();
    return found === undefined;
  });
  return overtaken;
}

function refuseUnknown(name: string, known: readonly StackQueue[]): void {
  if (known.some((one) => one.name === name)) return;
  const names = known.map((one) => one.name).join(", ");
  throw new Refusal(`There is no queue "${name}" to redrive: ${names}.`);
}
