import { Annotations, Aws, CfnCondition, CfnOutput, Duration, Fn, Validations } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as sns from "aws-cdk-lib/aws-sns";
import type * as sqs from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Topic } from "../shared/notice/notice.ts";
import { filterPolicyOf } from "../shared/subscribers/filter-policy-of.ts";
import { ownersPart } from "../shared/subscribers/owners-part.ts";
import type { Protocol, Subscriber } from "../shared/subscribers/subscriber.ts";
import { subscriberName } from "../shared/subscribers/subscriber-name.ts";
import { failureQueue } from "./failure-queue.ts";
import { fromTopic } from "./from-topic.ts";
import { WorkQueue } from "./work-queue.ts";

const PROTOCOLS: Record<Protocol, sns.SubscriptionProtocol> = {
  sqs: sns.SubscriptionProtocol.SQS,
  https: sns.SubscriptionProtocol.HTTPS,
  lambda: sns.SubscriptionProtocol.LAMBDA,
  email: sns.SubscriptionProtocol.EMAIL,
  firehose: sns.SubscriptionProtocol.FIREHOSE,
};

/** What a subscriber that reads its queue has for one notice before it is tried again, six times over. */
const READ_WITHIN = Duration.seconds(30);

/**
 * The configured subscribers as subscriptions of the topics, each with a queue of what SNS could not deliver. A queue
 * that the stack makes takes messages of its topic alone; what only the owner of an endpoint can do is said at synth.
 */
export class Subscriptions extends Construct {
  /** The queues of undelivered notices, by logical id. */
  readonly failures: Record<string, sqs.Queue> = {};

  constructor(scope: Construct, topics: Record<Topic, sns.Topic>, subscribers: readonly Subscriber[]) {
    super(scope, "Subscriptions");
    for (const subscriber of subscribers) this.subscribe(topics[subscriber.topic ?? "Notices"], subscriber);
  }

  private subscribe(topic: sns.Topic, subscriber: Subscriber): void {
    const { id, protocol, endpoint, role, raw = protocol === "sqs" } = subscriber;
    const name = subscriberName(id);
    const undelivered = this.undelivered(`${name}Undelivered`, topic);
    const filterPolicy = filterPolicyOf(subscriber);
    new sns.CfnSubscription(this, name, {
      topicArn: topic.topicArn,
      protocol: PROTOCOLS[protocol],
      endpoint: endpoint ?? this.ownQueue(name, topic),
      ...(filterPolicy ? { filterPolicy, filterPolicyScope: "MessageAttributes" } : {}),
      ...(raw ? { rawMessageDelivery: true } : {}),
      ...(role ? { subscriptionRoleArn: role } : {}),
      redrivePolicy: { deadLetterTargetArn: undelivered.queueArn },
    });
    if (protocol === "lambda" && endpoint) this.permit(name, topic, endpoint);
    const owners = ownersPart(subscriber);
    if (owners) Annotations.of(this).addInfo(owners);
  }

  private ownQueue(name: string, topic: sns.Topic): string {
    const { queue, deadLetters } = new WorkQueue(this, `${name}Queue`, READ_WITHIN);
    queue.addToResourcePolicy(fromTopic(queue, topic));
    this.failures[`${name}QueueDeadLetters`] = deadLetters;
    this.output(`${name}QueueUrl`, `The notices for ${name}.`, queue);
    this.output(`${name}QueueDeadLettersUrl`, `Notices that ${name} took and could not work on.`, deadLetters);
    return queue.queueArn;
  }

  private undelivered(id: string, topic: sns.Topic): sqs.Queue {
    const queue = failureQueue(this, id);
    queue.addToResourcePolicy(fromTopic(queue, topic));
    const reason = "It is a dead-letter queue itself: of a subscription, where no queue's redrive policy says so.";
    Validations.of(queue).acknowledge({ id: "AwsSolutions-SQS3", reason });
    this.failures[id] = queue;
    this.output(`${id}Url`, "Notices that SNS could not deliver.", queue);
    return queue;
  }

  /** The desk finds the queues of subscribers by these names. */
  private output(id: string, description: string, queue: sqs.Queue): void {
    new CfnOutput(this, id, { description, value: queue.queueUrl }).overrideLogicalId(id);
  }

  /** Only the owner of a function may say who calls it: of another account's, CloudFormation would be refused. */
  private permit(name: string, topic: sns.Topic, functionName: string): void {
    const [, , , , account] = functionName.split(":");
    const expression = Fn.conditionEquals(account, Aws.ACCOUNT_ID);
    const isOurs = new CfnCondition(this, `${name}IsOurs`, { expression });
    const permission = new lambda.CfnPermission(this, `${name}Permission`, {
      action: "lambda:InvokeFunction",
      functionName,
      principal: new iam.ServicePrincipal("sns.amazonaws.com").service,
      sourceArn: topic.topicArn,
    });
    permission.cfnOptions.condition = isOurs;
  }
}
