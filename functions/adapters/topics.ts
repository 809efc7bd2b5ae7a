import { PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import type { Topic } from "../../shared/notice/notice.ts";
import type { TopicMessage, Topics } from "../announce/ports.ts";

/** The two SNS topics by name. */
export function topics(client: SNSClient, arns: Record<Topic, string>): Topics {
  return {
    async publish(topic, message) {
      const { MessageId } = await client.send(
        new PublishCommand({
          TopicArn: arns[topic],
          Subject: message.subject,
          Message: JSON.stringify({ default: message.json, email: message.text }),
          MessageStructure: "json",
          MessageAttributes: attributesOf(message),
        }),
      );
      return MessageId ?? "";
    },
  };
}

/** One value goes as a string, several as SNS's String.Array; a filter policy matches either the same way. */
function attributesOf({ attributes }: TopicMessage): PublishCommand["input"]["MessageAttributes"] {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, values]) => [
      name,
      values.length === 1
        ? { DataType: "String", StringValue: values[0] }
        : { DataType: "String.Array", StringValue: JSON.stringify(values) },
    ]),
  );
}
