import * as iam from "aws-cdk-lib/aws-iam";
import * as kms from "aws-cdk-lib/aws-kms";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as sns from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { pinLogicalId } from "./pin-logical-id.ts";

/**
 * The topic of heartbeats. They go to none of the others, whose subscribers may have no filter: nobody shall print one,
 * or be mailed one every few minutes. Whoever wants to hear them subscribes here.
 */
export class HeartbeatTopic extends Construct {
  readonly topic: sns.Topic;

  constructor(scope: Construct) {
    super(scope, "HeartbeatTopic");
    const masterKey = kms.Alias.fromAliasName(this, "SnsKey", "alias/aws/sns");
    this.topic = new sns.Topic(this, "HeartbeatTopic", { masterKey, enforceSSL: true });
    pinLogicalId(this.topic, "HeartbeatTopic");
  }

  /** The function that hears of each heartbeat; nothing else may be called by the topic, and by nobody else. */
  heardBy(listener: lambda.Function): void {
    new lambda.CfnPermission(this, "Permission", {
      action: "lambda:InvokeFunction",
      functionName: listener.functionName,
      principal: new iam.ServicePrincipal("sns.amazonaws.com").service,
      sourceArn: this.topic.topicArn,
    });
    new sns.CfnSubscription(this, "Subscription", {
      topicArn: this.topic.topicArn,
      protocol: sns.SubscriptionProtocol.LAMBDA,
      endpoint: listener.functionArn,
    });
  }
}
