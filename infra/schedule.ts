import { Aws } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type * as lambda from "aws-cdk-lib/aws-lambda";
import * as scheduler from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";

/** The shortest that EventBridge Scheduler knows; sweep looks minutes ahead of it. */
const EVERY = "rate(1 minute)";

/** Runs sweep every minute. A run that fails is not tried again: the next one sees the same and more. */
export class Schedule extends Construct {
  constructor(scope: Construct, sweep: lambda.Function) {
    super(scope, "Schedule");
    const role = new iam.Role(this, "Role", {
      assumedBy: new iam.ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
      inlinePolicies: {
        Invoke: new iam.PolicyDocument({
          statements: [new iam.PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [sweep.functionArn] })],
        }),
      },
    });
    new scheduler.CfnSchedule(this, "EveryMinute", {
      description: "Looks for articles that fall due.",
      scheduleExpression: EVERY,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: sweep.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumEventAgeInSeconds: 60, maximumRetryAttempts: 0 },
      },
    });
    // Scheduler invokes asynchronously, and Lambda of itself would try twice more over minutes.
    sweep.configureAsyncInvoke({ retryAttempts: 0 });
  }
}
