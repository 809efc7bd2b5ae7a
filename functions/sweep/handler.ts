import { MetricUnit } from "@aws-lambda-powertools/metrics";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { ENV, METRICS } from "../../shared/names.ts";
import { CLIENT_LIMITS } from "../adapters/clients.ts";
import { clock } from "../adapters/clock.ts";
import { dueIndex } from "../adapters/due-index.ts";
import { dynamo } from "../adapters/dynamo.ts";
import { releaseQueue } from "../adapters/release-queue.ts";
import { setting } from "../adapters/setting.ts";
import { logger, metrics } from "../adapters/telemetry.ts";
import { type Swept, sweepDue } from "./sweep-due.ts";

const index = dueIndex(dynamo(new DynamoDBClient(CLIENT_LIMITS), setting(ENV.articlesTable)));
const handover = releaseQueue(new SQSClient(CLIENT_LIMITS), setting(ENV.releaseQueueUrl));

/** Every minute: what falls due goes to the release queue. */
export async function handler(): Promise<Swept> {
  const swept = await sweepDue({ index, handover, now: clock() });
  metrics.addMetric(METRICS.oldestDue, MetricUnit.Seconds, swept.oldestSeconds);
  metrics.publishStoredMetrics();
  if (swept.ahead + swept.overdue > 0) logger.info("handed over", { ...swept });
  return swept;
}
