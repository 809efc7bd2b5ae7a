import { clientOf } from "../provision.ts";

/** A notice as a subscriber's queue received it. */
export interface ReceivedNotice {
  /** `Notices` or `Desk`. */
  topic: string;
  event: string;
  state: string;
  uri: string;
  turn: number;
  id: string;
}

/** Topics to listen to: the name that a notice is reported under, and the ARN. */
export type ListenedTopics = Readonly<Record<string, string>>;

const WAIT_SECONDS = 20;
const BATCH = 10;

/**
 * Subscribes a queue of its own to each topic, as any subscriber would, and hands on what arrives.
 * The result stops listening.
 */
export async function noticeQueues(
  endpoint: string,
  topics: ListenedTopics,
  onNotice: (notice: ReceivedNotice) => void,
): Promise<() => void> {
  const [sqs, sns] = await Promise.all([import("@aws-sdk/client-sqs"), import("@aws-sdk/client-sns")]);
  const queues = new sqs.SQSClient(clientOf(endpoint));
  const publisher = new sns.SNSClient(clientOf(endpoint));
  const stopping = new AbortController();

  const listen = async (topic: string, QueueUrl: string): Promise<void> => {
    const abortSignal = stopping.signal;
    while (!abortSignal.aborted) {
      const call = { QueueUrl, MaxNumberOfMessages: BATCH, WaitTimeSeconds: WAIT_SECONDS };
      const { Messages = [] } = await queues.send(new sqs.ReceiveMessageCommand(call), { abortSignal });
      for (const { Body = "{}" } of Messages) {
        const { event, state, uri = "", turn = 0, id } = JSON.parse(Body);
        onNotice({ topic, event, state, uri, turn, id });
      }
      if (Messages.length === 0) continue;
      const Entries = Messages.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle }));
      await queues.send(new sqs.DeleteMessageBatchCommand({ QueueUrl, Entries }), { abortSignal });
    }
  };
  for (const [topic, TopicArn] of Object.entries(topics)) {
    const { QueueUrl = "" } = await queues.send(
      new sqs.CreateQueueCommand({ QueueName: `local-${topic.toLowerCase()}` }),
    );
    const { Attributes } = await queues.send(
      new sqs.GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
    );
    await publisher.send(
      new sns.SubscribeCommand({
        TopicArn,
        Protocol: "sqs",
        Endpoint: Attributes?.QueueArn,
        Attributes: { RawMessageDelivery: "true" },
      }),
    );
    // Fails only when the stack has gone; then there is nothing left to listen to.
    listen(topic, QueueUrl).catch(() => {});
  }
  publisher.destroy();
  return () => {
    stopping.abort();
    queues.destroy();
  };
}
