import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";

/** Fourteen days, the most that SQS keeps a message: a subscriber may be away for a while. */
const RETENTION_SECONDS = "1209600";

/** A queue that a topic may send to. */
export interface SubscribedQueue {
  arn: string;
  url: string;
}

/**
 * Makes a queue, or takes the one of that name, and lets the topic, and nobody else, send to it. A queue that has a policy
 * of its own is left as it is: `wrong` says so.
 */
export async function subscribeQueue(
  sqs: SQSClient,
  name: string,
  topicArn: string,
): Promise<SubscribedQueue | { wrong: string }> {
  const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const call = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn", "Policy"] });
  const { Attributes: { QueueArn: arn = "", Policy } = {} } = await sqs.send(call);
  const policy = JSON.stringify(policyOf(arn, topicArn));
  if (Policy && Policy !== policy)
    return {
      wrong: `The queue ${name} has a policy of its own. Let ${topicArn} send to it there, and give --protocol sqs --endpoint ${arn}.`,
    };
  const Attributes = { Policy: policy, MessageRetentionPeriod: RETENTION_SECONDS, SqsManagedSseEnabled: "true" };
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
  return { arn, url: QueueUrl };
}

function policyOf(queueArn: string, topicArn: string): object {
  const Condition = { ArnEquals: { "aws:SourceArn": topicArn } };
  const Principal = { Service: "sns.amazonaws.com" };
  return {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal, Action: "sqs:SendMessage", Resource: queueArn, Condition }],
  };
}
