import { Aws } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type * as sns from "aws-cdk-lib/aws-sns";
import type * as sqs from "aws-cdk-lib/aws-sqs";

/** Lets a topic of this account, and nobody else, put messages into a queue. */
export function fromTopic(queue: sqs.Queue, topic: sns.Topic): iam.PolicyStatement {
  return new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal("sns.amazonaws.com")],
    actions: ["sqs:SendMessage"],
    resources: [queue.queueArn],
    conditions: {
      ArnEquals: { "aws:SourceArn": topic.topicArn },
      StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
    },
  });
}
