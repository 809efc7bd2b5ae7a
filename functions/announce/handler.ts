import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import { MetricUnit } from "@aws-lambda-powertools/metrics";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { ENV, METRICS } from "../../shared/names.ts";
import { CLIENT_LIMITS } from "../adapters/clients.ts";
import { clock } from "../adapters/clock.ts";
import { dynamo } from "../adapters/dynamo.ts";
import { failuresTold } from "../adapters/failures-told.ts";
import { heartbeatsThatGo } from "../adapters/heartbeats-that-go.ts";
import { lazyArchive } from "../adapters/lazy-archive.ts";
import { receiptTable } from "../adapters/receipt-table.ts";
import { releaseQueue } from "../adapters/release-queue.ts";
import { setting } from "../adapters/setting.ts";
import { storyTable } from "../adapters/story-table.ts";
import { subscriberList } from "../adapters/subscriber-list.ts";
import { logger, metrics } from "../adapters/telemetry.ts";
import { topics } from "../adapters/topics.ts";
import { announceOwed } from "./announce-owed.ts";
import { oneByOne } from "./one-by-one.ts";
import { owedOf } from "./stream-record.ts";

const rows = heartbeatsThatGo(dynamo(new DynamoDBClient(CLIENT_LIMITS), setting(ENV.articlesTable)), clock);
const sns = new SNSClient(CLIENT_LIMITS);

const desk = {
  table: storyTable(rows),
  receipts: receiptTable(rows),
  archive: lazyArchive(setting(ENV.archiveBucket)),
  queue: releaseQueue(new SQSClient(CLIENT_LIMITS), setting(ENV.releaseQueueUrl)),
  topics: topics(sns, { Notices: setting(ENV.noticesTopicArn), Desk: setting(ENV.deskTopicArn) }),
  heartbeats: topics(sns, { Notices: setting(ENV.heartbeatTopicArn), Desk: setting(ENV.heartbeatTopicArn) }),
  subscribers: subscriberList(),
  now: clock,
};

const batch = new BatchProcessor(EventType.DynamoDBStreams);

async function announce(record: DynamoDBRecord, inOrder: ReturnType<typeof oneByOne>): Promise<void> {
  const owed = owedOf(record);
  if (!owed) return;
  // Two changes of one item looked at together would both find its turn owed, and publish it twice.
  const outcome = await inOrder(`${owed.pk}#${owed.sk}`, () => announceOwed(desk, owed));
  logger.info("turn looked at", { correlation_id: `${owed.pk}#${owed.sk}`, turn: owed.turn, outcome });
  if (outcome === "announced") metrics.addMetric(METRICS.announced, MetricUnit.Count, 1);
}

/** Changes of the table that owe an announcement: the stream is the outbox. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const inOrder = oneByOne();
  try {
    return await processPartialResponse(
      event,
      failuresTold(
        (record: DynamoDBRecord) => announce(record, inOrder),
        ({ dynamodb }) => dynamodb?.SequenceNumber ?? "",
      ),
      batch,
      { throwOnFullBatchFailure: false },
    );
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}
