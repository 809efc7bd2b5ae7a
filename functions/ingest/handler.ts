import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { ENV } from "../../shared/names.ts";
import { archiveBucket } from "../adapters/archive-bucket.ts";
import { CLIENT_LIMITS } from "../adapters/clients.ts";
import { clock } from "../adapters/clock.ts";
import { dynamo } from "../adapters/dynamo.ts";
import { failuresTold } from "../adapters/failures-told.ts";
import { heartbeatsThatGo } from "../adapters/heartbeats-that-go.ts";
import { inboxBucket } from "../adapters/inbox-bucket.ts";
import { policyBundle } from "../adapters/policy-bundle.ts";
import { receiptTable } from "../adapters/receipt-table.ts";
import { releaseQueue } from "../adapters/release-queue.ts";
import { setting } from "../adapters/setting.ts";
import { storyTable } from "../adapters/story-table.ts";
import { logger, metrics } from "../adapters/telemetry.ts";
import { type IngestDesk, ingestFile } from "./ingest-file.ts";
import { reportIngested } from "./report-ingested.ts";
import { dropsOf } from "./s3-event.ts";

const s3 = new S3Client(CLIENT_LIMITS);
const rows = heartbeatsThatGo(dynamo(new DynamoDBClient(CLIENT_LIMITS), setting(ENV.articlesTable)), clock);
const archive = archiveBucket(s3, setting(ENV.archiveBucket));

const desk: IngestDesk = {
  table: storyTable(rows),
  receipts: receiptTable(rows),
  archive,
  quarantine: archive,
  inbox: inboxBucket(s3),
  queue: releaseQueue(new SQSClient(CLIENT_LIMITS), setting(ENV.releaseQueueUrl)),
  policies: policyBundle(),
  now: clock,
};

const batch = new BatchProcessor(EventType.SQS);

async function take({ body }: SQSRecord): Promise<void> {
  for (const drop of dropsOf(body)) reportIngested(logger, metrics, await ingestFile(desk, drop));
}

/** A message from S3 for each file that was put into the inbox. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  try {
    return await processPartialResponse(
      event,
      failuresTold(take, ({ messageId }) => messageId),
      batch,
      { throwOnFullBatchFailure: false },
    );
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}
