import { Aws } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as sns from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { Alarms } from "./alarms.ts";
import { Dashboard } from "./dashboard.ts";
import { pinLogicalId } from "./pin-logical-id.ts";
import type { Stage } from "./stages.ts";
import type { Watched } from "./watched.ts";

/** The alarms, the topic that they tell, and the dashboard. */
export class Observability extends Construct {
  readonly alarmsTopic: sns.Topic;

  constructor(scope: Construct, stage: Stage, watched: Watched) {
    super(scope, "Observability");
    // Not encrypted under the account's SNS key, which CloudWatch may not use; alarms say nothing of any copy.
    this.alarmsTopic = new sns.Topic(this, "AlarmsTopic", { enforceSSL: true });
    pinLogicalId(this.alarmsTopic, "AlarmsTopic");
    // A topic with a policy of its own loses the default one, which lets the account's services in.
    this.alarmsTopic.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.alarmsTopic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
    new Alarms(this, stage, watched, this.alarmsTopic);
    new Dashboard(this, stage, watched);
  }
}
