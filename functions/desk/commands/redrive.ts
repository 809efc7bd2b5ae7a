import type { Answer, Proposal } from "../answer.ts";
import type { Command } from "../command.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { depthsOf, QUEUES, type QueueName } from "./stats.ts";

/** Queues of what was given up, and what sending it again means. */
const REDRIVEN = {
  IngestQueueDeadLetters: "read again",
  ReleaseQueueDeadLetters: "decided again",
  AnnounceFailures: "thrown away: they name places in the stream; what they owed is due, and announced from there",
} as const satisfies Partial<Record<QueueName, string>>;
type RedrivenName = keyof typeof REDRIVEN;
const NAMES = Object.keys(REDRIVEN) as RedrivenName[];

/** `redrive`: sends what was given up on its way again. */
export const redrive: Command = {
  name: "redrive",
  usage: "redrive [QUEUE...] --why TEXT",
  does: `what was given up goes on its way again: ${NAMES.join(", ")} (default: all of them)`,
  options: {},
  takes: [0, NAMES.length],
  async run(world, asked): Promise<Proposal> {
    const names = asked.args.length === 0 ? NAMES : asked.args.map(queueNamed);
    const depths = (await depthsOf(world)).filter(({ name }) => names.some((one) => one === name));
    const full = depths.filter(({ depth }) => depth.waiting > 0);
    const count = full.reduce((sum, { depth }) => sum + depth.waiting, 0);
    return {
      radius: [
        {
          head: ["queue", "messages", "they are"],
          rows: full.map(({ name, depth }) => [name, String(depth.waiting), REDRIVEN[name as RedrivenName]]),
          none: "Nothing was given up.",
        },
      ],
      does: `Sends what ${full.map(({ name }) => name).join(", ")} ${full.length === 1 ? "holds" : "hold"} on its way again`,
      touches: full.map(({ name }) => name),
      count,
      act: () =>
        sendAgain(
          world,
          full.map(({ name }) => name as RedrivenName),
        ),
    };
  },
};

async function sendAgain({ queues, outputs }: World, names: readonly RedrivenName[]): Promise<Answer> {
  for (const name of names) {
    const url = outputs[QUEUES[name].output];
    await (name === "AnnounceFailures" ? queues.empty(url) : queues.redrive(url));
  }
  return { tables: [], says: ["Sent. What becomes of it: stats."], json: { redriven: names } };
}

function queueNamed(name: string): RedrivenName {
  const known = NAMES.find((one) => one === name);
  if (!known) throw new Refusal(`There is no queue "${name}" to redrive: ${NAMES.join(", ")}.`);
  return known;
}
