import type { Answer, Proposal } from "../answer.ts";
import type { Command } from "../command.ts";
import { Refusal } from "../refusal.ts";
import { type QueueName, queuesOf, type StackQueue } from "../stack-queues.ts";
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

const PASSED = "put into the subscriber's queue";
// Publishing them again would tell every subscriber.
const LEFT =
  "left there: the stack did not make the subscriber's endpoint. Give the subscriber what the queue holds, each message being a notice, then purge it";

/** `redrive`: sends what was given up on its way again, each to where it was going and to nobody else. */
export const redrive: Command = {
  name: "redrive",
  usage: "redrive [QUEUE...] --why TEXT",
  does: `what was given up goes on its way again: ${NAMES.join(", ")}, …Undelivered of a subscriber (default: all of them)`,
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

async function sendAgain({ queues }: World, sent: readonly StackQueue[]): Promise<Answer> {
  for (const { name, url, undelivered } of sent) {
    if (undelivered?.own !== undefined) await queues.pass(url, undelivered.own);
    else await (name === "AnnounceFailures" ? queues.empty(url) : queues.redrive(url));
  }
  const redriven = sent.map(({ name }) => name);
  return { tables: [], says: ["Sent. What becomes of it: stats."], json: { redriven } };
}

function refuseUnknown(name: string, known: readonly StackQueue[]): void {
  if (known.some((one) => one.name === name)) return;
  const names = known.map((one) => one.name).join(", ");
  throw new Refusal(`There is no queue "${name}" to redrive: ${names}.`);
}
