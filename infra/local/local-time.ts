import type { FauxqsStores, Queue } from "./fauxqs-stores.ts";

/**
 * Makes the queues' waiting run `speed` times faster than the clock: visibility timeouts and delays.
 * The attributes stay as the template has them; messages that wait already are not touched.
 */
export function hastenQueue(queue: Queue, speed: number): void {
  if (speed === 1) return;
  const enqueue = queue.enqueue.bind(queue);
  queue.enqueue = (message) => {
    const now = Date.now();
    if (message.delayUntil !== undefined && message.delayUntil > now) {
      message.delayUntil = now + (message.delayUntil - now) / speed;
    }
    enqueue(message);
  };
  const dequeue = queue.dequeue.bind(queue);
  queue.dequeue = (count, timeout, deadLetters) =>
    dequeue(count, (timeout ?? Number(queue.attributes.VisibilityTimeout)) / speed, deadLetters);
  const changeVisibility = queue.changeVisibility.bind(queue);
  queue.changeVisibility = (handle, seconds) => changeVisibility(handle, seconds / speed);
}

/** Calls `onQueue` for every queue that exists and every one that is made later. */
export function eachQueue(stores: FauxqsStores, onQueue: (queue: Queue) => void): void {
  const create = stores.queues.createQueue.bind(stores.queues);
  stores.queues.createQueue = (...given) => {
    const queue = create(...given);
    onQueue(queue);
    return queue;
  };
  for (const queue of stores.queues.allQueues()) onQueue(queue);
}
