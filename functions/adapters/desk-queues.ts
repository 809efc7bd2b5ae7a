import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import type { Queues } from "../desk/ports.ts";

/** SQS takes at most this many messages in one call (SQS quota). */
const BATCH = 10;

/** Only a receive that waits asks all of SQS's servers: one that does not may find nothing where much is. */
const WAIT_SECONDS = 1;
/** What SNS writes on a message that it could not deliver, beside the message's own attributes (SNS, dead-letter queues). */
const WRITTEN_BY_SNS = new Set(["RequestID", "ErrorCode", "ErrorMessage"]);

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
    async pass(from, to, isWanted) {
      const pass = async ({ Body = "", MessageAttributes = {}, ReceiptHandle }: Message): Promise<void> => {
        const own = Object.entries(MessageAttributes).filter(([name]) => !WRITTEN_BY_SNS.has(name));
        if (await isWanted(Body)) {
          // One by one: ten notices together may be more than SQS takes in one call.
          await client.send(
            new SendMessageCommand({ QueueUrl: to, MessageBody: Body, MessageAttributes: Object.fromEntries(own) }),
          );
        }
        await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
      };
      for (;;) {
        const { Messages = [] } = await client.send(
          new ReceiveMessageCommand({
            QueueUrl: from,
            MaxNumberOfMessages: BATCH,
            WaitTimeSeconds: WAIT_SECONDS,
            MessageAttributeNames: ["All"],
          }),
        );
        if (Messages.length === 0) return;
        await Promise.all(Messages.map(pass));
      }
    },
    async empty(url) {
      await client.send(new PurgeQueueCommand({ QueueUrl: url }));
    },
  };
}
