import { Duration } from "aws-cdk-lib";
import type * as dynamodb from "aws-cdk-lib/aws-dynamodb";
import * as lambda from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type * as sqs from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { TABLE } from "../shared/names.ts";
import { streamOf } from "./articles.ts";
import type { FunctionName } from "./function-names.ts";
import type { Stage } from "./stages.ts";

/** What feeds the functions: two queues and the table's stream. */
export interface SourcesProps {
  stage: Stage;
  functions: Record<FunctionName, lambda.Function>;
  ingestQueue: sqs.IQueue;
  releaseQueue: sqs.IQueue;
  table: dynamodb.Table;
  announceFailures: sqs.IQueue;
}

/** SNS publishes ten at a time, and so does `announce` at most. */
const ANNOUNCE_BATCH = 10;

/**
 * An outage of SNS must not hold up the stream: what is given up here still owes its announcement, and the `due` index
 * brings it back until it is told.
 */
const ANNOUNCE_RETRIES = 5;
const ANNOUNCE_MAX_AGE = Duration.hours(1);

/** A turn or a receipt that is unannounced. `exists` is only allowed on a leaf, hence the type, and `owes` is a number. */
const OWES = lambda.FilterCriteria.filter({
  eventName: lambda.FilterRule.or("INSERT", "MODIFY"),
  dynamodb: { NewImage: { [TABLE.owes]: { N: lambda.FilterRule.exists() } } },
});

/** The event source mappings, written without the grants that CDK would add: `PERMISSIONS` has them. */
export class Sources extends Construct {
  constructor(scope: Construct, props: SourcesProps) {
    super(scope, "Sources");
    const { stage, functions } = props;
    new lambda.EventSourceMapping(this, "Arrivals", {
      target: functions.ingest,
      eventSourceArn: props.ingestQueue.queueArn,
      // One file a time: a timeout or exhausted memory fails a whole batch, and its neighbours with it.
      batchSize: 1,
      maxConcurrency: stage.concurrency.ingest,
      reportBatchItemFailures: true,
    });
    new lambda.EventSourceMapping(this, "Due", {
      target: functions.release,
      eventSourceArn: props.releaseQueue.queueArn,
      batchSize: 10,
      maxConcurrency: stage.concurrency.release,
      reportBatchItemFailures: true,
    });
    new lambda.EventSourceMapping(this, "Turns", {
      target: functions.announce,
      eventSourceArn: streamOf(props.table),
      // From the first record: a mapping that starts at the latest misses what is stored while it is being made.
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: ANNOUNCE_BATCH,
      parallelizationFactor: stage.concurrency.announce,
      filters: [OWES],
      bisectBatchOnError: true,
      retryAttempts: ANNOUNCE_RETRIES,
      maxRecordAge: ANNOUNCE_MAX_AGE,
      reportBatchItemFailures: true,
      onFailure: new SqsDlq(props.announceFailures),
    });
  }
}
