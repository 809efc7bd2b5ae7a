import {
  GetQueueAttributesCommand,
  PurgeQueueCommand,
  SendMessageBatchCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import type { Queues } from "../desk/ports.ts";

/** SQS takes at most this many messages in one call (SQS quota). */
const BATCH = 10;

/** The queues for an operator's hands. */
export function deskQueues(client: SQSClient): Queues {
  const attributes = async (url: string): Promise<Record<string, string>> => {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["All"] }),
    );
    return Attributes;
  };
  return {
    async depth(url) {
      const found = await attributes(url);
      const count = (name: string): number => Number(found[`ApproximateNumberOfMessages${name}`] ?? 0);
      return { waiting: count(""), inFlight: count("NotVisible"), delayed: count("Delayed") };
    },
    async send(url, messages) {
      for (let from = 0; from < messages.length; from += BATCH) {
        const { Failed = [] } = await client.send(
          new SendMessageBatchCommand({
            QueueUrl: url,
            Entries: messages
              .slice(from, from + BATCH)
              .map(({ body, seconds = 0 }, at) => ({ Id: String(at), MessageBody: body, DelaySeconds: seconds })),
          }),
        );
        if (Failed.length > 0) throw new Error(`SQS refused ${Failed.length} messages: ${Failed[0]?.Code}`);
      }
    },
    async redrive(url) {
      const { QueueArn } = await attributes(url);
      await client.send(new StartMessageMoveTaskCommand({ SourceArn: QueueArn }));
    },
    async empty(url) {
      await client.send(new PurgeQueueCommand({ QueueUrl: url }));
    },
  };
}
