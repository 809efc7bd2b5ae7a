import { randomUUID } from "node:crypto";
import type { FauxqsStores, Queue } from "./fauxqs-stores.ts";

/** Moves as many at a time as one receive takes. */
const BATCH = 10;

function sourceOf(stores: FauxqsStores, deadLetters: Queue): Queue | undefined {
  for (const queue of stores.queues.allQueues()) {
    const policy = queue.attributes.RedrivePolicy;
    if (policy && JSON.parse(policy).deadLetterTargetArn === deadLetters.arn) return queue;
  }
  return undefined;
}

/**
 * `StartMessageMoveTask`: sends what lies in a dead-letter queue back to where it came from, or to `destinationArn`.
 * Done when it returns, where SQS works on it for a while. `undefined` when a queue is missing.
 */
export function moveMessages(
  stores: FauxqsStores,
  sourceArn: string,
  destinationArn?: string,
): { TaskHandle: string } | undefined {
  const from = stores.queues.getQueueByArn(sourceArn);
  const to =
    destinationArn === undefined ? from && sourceOf(stores, from) : stores.queues.getQueueByArn(destinationArn);
  if (from === undefined || to === undefined || from === to) return undefined;
  for (let batch = from.dequeue(BATCH); batch.length > 0; batch = from.dequeue(BATCH)) {
    for (const { Body, MessageAttributes, ReceiptHandle } of batch) {
      stores.atomically(() => {
        to.enqueue(stores.createMessage(Body, MessageAttributes));
        from.deleteMessage(ReceiptHandle);
      });
    }
  }
  return { TaskHandle: randomUUID() };
}
