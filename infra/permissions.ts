import type { FunctionName } from "./function-names.ts";

/** The resources that permissions are given on, by name. `...Objects`, `records` and the like are keys in a bucket. */
export const RESOURCES = [
  "inboxBucket",
  "inboxObjects",
  "ingestQueue",
  "table",
  "stream",
  "streams",
  "dueIndex",
  "records",
  "released",
  "quarantine",
  "releaseQueue",
  "noticesTopic",
  "deskTopic",
  "heartbeatTopic",
  "heartbeatObject",
  "announceFailures",
] as const;
export type ResourceName = (typeof RESOURCES)[number];

/** Actions on resources, spelled out. */
export interface Permission {
  actions: readonly string[];
  on: readonly ResourceName[];
}

/** What AWS asks of the role of a function that an SQS event source mapping feeds. */
const READ_QUEUE = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"] as const;

/** Reads and conditional writes of single items, and the rows of one partition. Never a scan, never a delete. */
const KEEP_STORIES = [
  "dynamodb:GetItem",
  "dynamodb:BatchGetItem",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
  "dynamodb:Query",
] as const;

/**
 * All that each function may do, but for writing to its own log group.
 * The stack gives these and nothing else: constructs cannot add to a function's role.
 */
export const PERMISSIONS = {
  ingest: [
    { actions: READ_QUEUE, on: ["ingestQueue"] },
    { actions: ["s3:GetObject", "s3:GetObjectVersion"], on: ["inboxObjects"] },
    // Without it S3 answers 403 for an object that is gone, and the file would be retried instead of receipted.
    { actions: ["s3:ListBucket"], on: ["inboxBucket"] },
    { actions: ["s3:PutObject"], on: ["records", "quarantine"] },
    { actions: ["s3:GetObject"], on: ["records"] },
    { actions: KEEP_STORIES, on: ["table"] },
    { actions: ["sqs:SendMessage"], on: ["releaseQueue"] },
  ],
  announce: [
    { actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"], on: ["stream"] },
    { actions: ["dynamodb:ListStreams"], on: ["streams"] },
    { actions: ["sqs:SendMessage"], on: ["announceFailures"] },
    { actions: KEEP_STORIES, on: ["table"] },
    { actions: ["s3:GetObject"], on: ["records"] },
    { actions: ["s3:PutObject"], on: ["released"] },
    { actions: ["sns:Publish"], on: ["noticesTopic", "deskTopic", "heartbeatTopic"] },
    { actions: ["sqs:SendMessage"], on: ["releaseQueue"] },
  ],
  sweep: [
    { actions: ["dynamodb:Query"], on: ["dueIndex"] },
    { actions: ["dynamodb:UpdateItem"], on: ["table"] },
    { actions: ["sqs:SendMessage"], on: ["releaseQueue"] },
  ],
  release: [
    { actions: READ_QUEUE, on: ["releaseQueue"] },
    { actions: KEEP_STORIES, on: ["table"] },
    { actions: ["s3:GetObject"], on: ["records"] },
    // What a supplier lets nobody keep any longer is purged.
    { actions: ["s3:DeleteObject"], on: ["records", "released"] },
    { actions: ["sqs:SendMessage"], on: ["releaseQueue"] },
  ],
  heartbeat: [{ actions: ["s3:PutObject"], on: ["heartbeatObject"] }],
} as const satisfies Record<FunctionName, readonly Permission[]>;
