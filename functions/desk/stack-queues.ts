import type { QueueDepth } from "./ports.ts";
import type { Undelivered } from "./undelivered.ts";
import type { OutputName, World } from "./world.ts";

/** The stack's own queues: those that are worked off, and those that stay empty while all is well. */
const QUEUES = {
  IngestQueue: { output: "IngestQueueUrl", isFailures: false },
  ReleaseQueue: { output: "ReleaseQueueUrl", isFailures: false },
  IngestQueueDeadLetters: { output: "IngestQueueDeadLettersUrl", isFailures: true },
  ReleaseQueueDeadLetters: { output: "ReleaseQueueDeadLettersUrl", isFailures: true },
  AnnounceFailures: { output: "AnnounceFailuresUrl", isFailures: true },
} as const satisfies Record<string, { output: OutputName; isFailures: boolean }>;
export type QueueName = keyof typeof QUEUES;

/** A queue of the stack. */
export interface StackQueue {
  /** Its logical id. */
  name: string;
  url: string;
  /** It stays empty while all is well. */
  isFailures: boolean;
  /** Where its messages are notices that did not reach a subscriber. */
  undelivered?: Undelivered;
}

/** A queue of the stack, and how deep it is. */
export interface Deep extends StackQueue {
  depth: QueueDepth;
}

/** All queues of the stack, its own first, then what did not reach each subscriber, with how deep each is. */
export function queuesOf({ queues, outputs, undelivered }: World): Promise<Deep[]> {
  const own = Object.entries(QUEUES).map(([name, { output, isFailures }]) => ({
    name,
    url: outputs[output],
    isFailures,
  }));
  const subscribers = undelivered.map((one) => ({
    name: one.name,
    url: one.url,
    isFailures: true,
    undelivered: one,
  }));
  const all: StackQueue[] = [...own, ...subscribers];
  return Promise.all(all.map(async (queue) => ({ ...queue, depth: await queues.depth(queue.url) })));
}
