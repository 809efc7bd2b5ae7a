import { PublishBatchCommand, PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import type { Topic } from "../../shared/notice/notice.ts";
import type { TopicMessage, Topics } from "../announce/ports.ts";
import { type Answer, gathered } from "./gathered.ts";

/** SNS takes so many messages by one call, and so many bytes of all of them, attributes included (SNS quotas). */
const MAX_MESSAGES = 10;
const MAX_BYTES = 262_144;

type Message = ReturnType<typeof messageOf>;

/** The two SNS topics by name. Messages that are published at a time go by one call: SNS bills a call for each 64 KB. */
export function topics(client: SNSClient, arns: Record<Topic, string>): Topics {
  const publisherTo = (arn: string) =>
    gathered<Message, string>(fitting, async (messages) => {
      const [only] = messages;
      if (messages.length > 1 || !only) return publishAll(client, arn, messages);
      const { MessageId } = await client.send(new PublishCommand({ TopicArn: arn, ...only }));
      return [{ value: MessageId ?? "" }];
    });
  const to = { Notices: publisherTo(arns.Notices), Desk: publisherTo(arns.Desk) };
  return { publish: (topic, message) => to[topic](messageOf(message)) };
}

async function publishAll(client: SNSClient, arn: string, messages: readonly Message[]): Promise<Answer<string>[]> {
  const PublishBatchRequestEntries = messages.map((message, at) => ({ Id: String(at), ...message }));
  const { Successful = [], Failed = [] } = await client.send(
    new PublishBatchCommand({ TopicArn: arn, PublishBatchRequestEntries }),
  );
  return messages.map((_, at) => {
    const sent = Successful.find(({ Id }) => Id === String(at));
    if (sent) return { value: sent.MessageId ?? "" };
    const code = Failed.find(({ Id }) => Id === String(at))?.Code;
    return { failure: new Error(`SNS refused a message of several: ${code}`) };
  });
}

/** How many of the first fit into one call. */
function fitting(waiting: readonly Message[]): number {
  let bytes = 0;
  const end = waiting.slice(0, MAX_MESSAGES).findIndex((message) => {
    bytes += bytesOf(message);
    return bytes > MAX_BYTES;
  });
  // The first goes in any case: whether it is too large is SNS's to say.
  return end === -1 ? Math.min(waiting.length, MAX_MESSAGES) : Math.max(end, 1);
}

function bytesOf({ Message, MessageAttributes }: Message): number {
  return Buffer.byteLength(Message) + Buffer.byteLength(JSON.stringify(MessageAttributes));
}

function messageOf({ subject, json, text, attributes }: TopicMessage) {
  return {
    Subject: subject,
    Message: JSON.stringify({ default: json, email: text }),
    MessageStructure: "json",
    MessageAttributes: attributesOf(attributes),
  };
}

/** One value goes as a string, several as SNS's String.Array; a filter policy matches either the same way. */
function attributesOf(
  attributes: TopicMessage["attributes"],
): NonNullable<PublishCommand["input"]["MessageAttributes"]> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, values]) => [
      name,
      values.length === 1
        ? { DataType: "String", StringValue: values[0] }
        : { DataType: "String.Array", StringValue: JSON.stringify(values) },
    ]),
  );
}
