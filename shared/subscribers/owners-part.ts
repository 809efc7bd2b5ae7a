import type { Subscriber } from "./subscriber.ts";

/** Stands for the topic in commands; the stack's outputs name it. */
const TOPIC_OUTPUT = { Notices: "NoticesTopicArn", Desk: "DeskTopicArn" } as const;

/**
 * What only the owner of a subscriber's endpoint can do before anything is delivered, and with which command;
 * undefined where nothing is left to do. SNS Developer Guide: confirming subscriptions, queues of other accounts.
 */
export function ownersPart({ id, protocol, endpoint, topic = "Notices" }: Subscriber): string | undefined {
  const output = TOPIC_OUTPUT[topic];
  if (endpoint === undefined) return undefined;
  switch (protocol) {
    case "email":
      return `${id}: ${endpoint} gets a mail from AWS and must open the link in it ("Confirm subscription") within two days.`;
    case "https":
      return `${id}: ${endpoint} gets a POST of type SubscriptionConfirmation and must fetch the SubscribeURL in it within two days.`;
    case "sqs":
      return (
        `${id}: the owner of ${endpoint} must let the topic send to it: aws sqs set-queue-attributes --queue-url URL ` +
        `--attributes '${policyAttribute(endpoint, output)}'. A queue of another account also gets a ` +
        "SubscriptionConfirmation, whose SubscribeURL its owner must fetch within two days."
      );
    case "firehose":
      return `${id}: the role must let sns.amazonaws.com assume it and firehose:PutRecord and firehose:PutRecordBatch on ${endpoint}.`;
    case "lambda":
      return (
        `${id}: a function of another account needs its owner's word as well: aws lambda add-permission --function-name ${endpoint} ` +
        `--statement-id imprimatur --action lambda:InvokeFunction --principal sns.amazonaws.com --source-arn {${output}}`
      );
  }
}

function policyAttribute(queueArn: string, output: string): string {
  const policy = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "sns.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: queueArn,
        Condition: { ArnEquals: { "aws:SourceArn": `{${output}}` } },
      },
    ],
  };
  return JSON.stringify({ Policy: JSON.stringify(policy) });
}
