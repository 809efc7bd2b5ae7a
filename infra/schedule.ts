import { Aws } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type * as lambda from "aws-cdk-lib/aws-lambda";
import * as scheduler from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { HEARTBEAT } from "../shared/heartbeat/heartbeat.ts";
import { HEARTBEAT_SCHEDULE } from "../shared/names.ts";

/** The shortest that EventBridge Scheduler knows; sweep looks minutes ahead of it. */
const EVERY = "rate(1 minute)";

/** What runs by the clock. */
export interface Scheduled {
  sweep: lambda.Function;
  heartbeat: lambda.Function;
}

/** Runs sweep every minute, and lets the heartbeat beat. A run that fails is not tried again: the next one does the same. */
export class Schedule extends Construct {
  constructor(scope: Construct, { sweep, heartbeat }: Scheduled) {
    super(scope, "Schedule");
    const role = new iam.Role(this, "Role", {
      assumedBy: new iam.ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
      inlinePolicies: {
        Invoke: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ["lambda:InvokeFunction"],
              resources: [sweep.functionArn, heartbeat.functionArn],
            }),
          ],
        }),
      },
    });
    const retryPolicy = { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 0 };
    new scheduler.CfnSchedule(this, "EveryMinute", {
      description: "Looks for articles that fall due.",
      scheduleExpression: EVERY,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: sweep.functionArn,
        roleArn: role.roleArn,
        retryPolicy,
      },
    });
    new scheduler.CfnSchedule(this, "Heartbeat", {
      description: "Sends an item the whole way of copy.",
      scheduleExpression: `rate(${HEARTBEAT.everyMinutes} minutes)`,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: heartbeat.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ embargoSeconds: HEARTBEAT.embargoSeconds }),
        retryPolicy,
      },
    }).overrideLogicalId(HEARTBEAT_SCHEDULE);
    // Scheduler invokes asynchronously, and Lambda of itself would try twice more over minutes.
    sweep.configureAsyncInvoke({ retryAttempts: 0 });
  }
}
