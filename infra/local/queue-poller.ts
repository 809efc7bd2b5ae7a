import type { FauxqsStores, Queue } from "./fauxqs-stores.ts";
import type { FunctionPool } from "./function-pool.ts";
import { LOCAL_ACCOUNT } from "./local-account.ts";
import type { PlannedMapping } from "./plan.ts";
import type { Outcome } from "./runtime-api.ts";

type Received = ReturnType<Queue["dequeue"]>[number];

/** Something that runs until it is told to stop. */
export interface Running {
  stop(): Promise<void>;
}

/** As long as one long poll; a new message or `shutdown` of the queues ends it at once. */
const WAIT_SECONDS = 20;
/** SQS gives at most this many messages at a time. */
const RECEIVE = 10;

function recordOf(queue: Queue, received: Received): object {
  const inflight = queue.inflightMessages.get(received.ReceiptHandle)?.message;
  const attributes = Object.entries(received.MessageAttributes ?? {}).map(
    ([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
        ...(StringValue === undefined ? {} : { stringValue: StringValue }),
        ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
      },
    ],
  );
  return {
    messageId: received.MessageId,
    receiptHandle: received.ReceiptHandle,
    body: received.Body,
    attributes: {
      ApproximateReceiveCount: String(inflight?.approximateReceiveCount ?? 1),
      SentTimestamp: String(inflight?.sentTimestamp ?? Date.now()),
      SenderId: LOCAL_ACCOUNT.id,
      ApproximateFirstReceiveTimestamp: String(inflight?.approximateFirstReceiveTimestamp ?? Date.now()),
    },
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: received.MD5OfBody,
    eventSource: "aws:sqs",
    eventSourceARN: queue.arn,
    awsRegion: LOCAL_ACCOUNT.region,
  };
}

/**
 * The ids of a batch that must come again, as Lambda reads a function's answer; `undefined`: the whole batch.
 * A list that is no list, or an id that was not in the batch, fails it whole (Lambda Developer Guide, "Reporting
 * batch item failures").
 */
export function failedItems(outcome: Outcome, ids: readonly string[], reports: boolean): Set<string> | undefined {
  if ("error" in outcome) return undefined;
  const answer = outcome.answer as { batchItemFailures?: unknown } | null;
  if (!reports || answer === null || typeof answer !== "object" || answer.batchItemFailures === undefined)
    return new Set();
  if (answer.batchItemFailures === null) return new Set();
  if (!Array.isArray(answer.batchItemFailures)) return undefined;
  const failed = new Set<string>();
  for (const failure of answer.batchItemFailures) {
    const id: unknown = failure?.itemIdentifier;
    if (typeof id !== "string" || !ids.includes(id)) return undefined;
    failed.add(id);
  }
  return failed;
}

/**
 * Drains a queue into a function, up to `lanes` batches at a time. What succeeded is deleted; the rest comes again
 * when its visibility timeout has passed, and goes to the dead-letter queue after the queue's own count of receives.
 */
export function pollQueue(
  stores: FauxqsStores,
  mapping: PlannedMapping,
  pool: FunctionPool,
  lanes: number,
  onDone: (body: string) => void,
  onFailed: (count: number) => void,
): Running {
  const queue = stores.queues.getQueueByArn(mapping.sourceArn);
  if (queue === undefined) throw new Error(`There is no queue ${mapping.sourceArn}.`);
  let running = true;
  const deadLetters = (arn: string): Queue | undefined => stores.queues.getQueueByArn(arn);

  const receive = async (): Promise<Received[]> => {
    const batch: Received[] = [];
    const until = Date.now() + mapping.windowSeconds * 1000;
    do {
      batch.push(...queue.dequeue(Math.min(RECEIVE, mapping.batchSize - batch.length), undefined, deadLetters));
      if (batch.length >= mapping.batchSize) break;
      const seconds = batch.length === 0 ? WAIT_SECONDS : (until - Date.now()) / 1000;
      if (seconds > 0) await queue.waitForMessages(seconds);
    } while (running && (batch.length === 0 || Date.now() < until));
    return batch;
  };
  const lane = async (): Promise<void> => {
    while (running) {
      const batch = await receive();
      if (batch.length === 0) continue;
      const outcome = await pool.invoke({ Records: batch.map((received) => recordOf(queue, received)) });
      const failed = failedItems(
        outcome,
        batch.map(({ MessageId }) => MessageId),
        mapping.reportsItemFailures,
      );
      if (failed === undefined) continue;
      if (failed.size > 0) onFailed(failed.size);
      for (const { MessageId, ReceiptHandle, Body } of batch) {
        if (failed.has(MessageId)) continue;
        queue.deleteMessage(ReceiptHandle);
        onDone(Body);
      }
    }
  };
  const all = Array.from({ length: lanes }, lane);
  return {
    async stop() {
      running = false;
      queue.cancelWaiters();
      await Promise.all(all);
    },
  };
}
