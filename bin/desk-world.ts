import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { archiveBucket } from "../functions/adapters/archive-bucket.ts";
import { clock } from "../functions/adapters/clock.ts";
import { deskBuckets } from "../functions/adapters/desk-buckets.ts";
import { deskQueues } from "../functions/adapters/desk-queues.ts";
import { deskRows } from "../functions/adapters/desk-rows.ts";
import { dynamo } from "../functions/adapters/dynamo.ts";
import { releaseQueue } from "../functions/adapters/release-queue.ts";
import { storyTable } from "../functions/adapters/story-table.ts";
import type { World } from "../functions/desk/world.ts";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";
import { deskProgress } from "./desk-progress.ts";
import type { Place } from "./stack-place.ts";

/** Calls that are tried again where a service is busy: an operator waits, a function would not. */
const MAX_ATTEMPTS = 6;

/** The adapters of the desk over the stack that was found. */
export function deskWorld(place: Place, policies: PolicyBundle): World {
  const { client, where } = place;
  const config = { ...client, maxAttempts: MAX_ATTEMPTS };
  const database = new DynamoDBClient(config);
  const s3 = new S3Client({ ...config, forcePathStyle: client.endpoint !== undefined });
  const sqs = new SQSClient(config);
  const { ArticlesTableName, ArchiveBucketName, ReleaseQueueUrl } = place.outputs;
  return {
    where,
    outputs: place.outputs,
    undelivered: place.undelivered,
    rows: deskRows(database, ArticlesTableName),
    table: storyTable(dynamo(database, ArticlesTableName)),
    archive: archiveBucket(s3, ArchiveBucketName),
    buckets: deskBuckets(s3),
    queues: deskQueues(sqs),
    queue: releaseQueue(sqs, ReleaseQueueUrl),
    policies,
    now: clock,
    pause: (ms) => sleep(ms),
    progress: deskProgress(process.stderr),
  };
}
