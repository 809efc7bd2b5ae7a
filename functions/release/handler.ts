import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import { MetricUnit } from "@aws-lambda-powertools/metrics";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { ENV, METRICS } from "../../shared/names.ts";
import { CLIENT_LIMITS } from "../adapters/clients.ts";
import { clock } from "../adapters/clock.ts";
import { dynamo } from "../adapters/dynamo.ts";
import { failuresTold } from "../adapters/failures-told.ts";
import { heartbeatsThatGo } from "../adapters/heartbeats-that-go.ts";
import { lazyArchive } from "../adapters/lazy-archive.ts";
import { policyBundle } from "../adapters/policy-bundle.ts";
import { receiptTable } from "../adapters/receipt-table.ts";
import { itemOf, releaseQueue } from "../adapters/release-queue.ts";
import { setting } from "../adapters/setting.ts";
import { storyTable } from "../adapters/story-table.ts";
import { logger, metrics } from "../adapters/telemetry.ts";
import { releaseItem } from "./release-item.ts";

const rows = heartbeatsThatGo(dynamo(new DynamoDBClient(CLIENT_LIMITS), setting(ENV.articlesTable)), clock);

const desk = {
  table: storyTable(rows),
  receipts: receiptTable(rows),
  archive: lazyArchive(setting(ENV.archiveBucket)),
  queue: releaseQueue(new SQSClient(CLIENT_LIMITS), setting(ENV.releaseQueueUrl)),
  policies: policyBundle(),
  now: clock,
  onFreed: (lateMs: number) => metrics.addMetric(METRICS.late, MetricUnit.Milliseconds, lateMs),
};

const batch = new BatchProcessor(EventType.SQS);

async function release({ body }: SQSRecord): Promise<void> {
  const item = itemOf(body);
  logger.info("looked at again", { correlation_id: item.pk, outcome: await releaseItem(desk, item) });
}

/** Heads and receipts whose time has come. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  try {
    return await processPartialResponse(
      event,
      failuresTold(release, ({ messageId }) => messageId),
      batch,
      { throwOnFullBatchFailure: false },
    );
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}
