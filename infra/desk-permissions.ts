/** What an operator's permissions are given on, by name. `queues` are all those of the stack, subscribers' among them. */
export const DESK_RESOURCES = [
  "stack",
  "table",
  "dueIndex",
  "deskIndex",
  "inboxBucket",
  "inboxObjects",
  "archiveBucket",
  "records",
  "quarantine",
  "queues",
  "releaseQueue",
  "releaseDeadLetters",
  "ingestDeadLetters",
  "announceFailures",
] as const;
export type DeskResource = (typeof DESK_RESOURCES)[number];

/** Actions of an operator, spelled out. */
export interface DeskPermission {
  actions: readonly string[];
  on: readonly DeskResource[];
  /** Of the table only rows whose partition begins so. IAM knows no narrower: not the kind of a row within it. */
  partitions?: readonly string[];
}

/** What everybody at the desk does leaves an entry of the audit. */
const AUDITED: DeskPermission = { actions: ["dynamodb:PutItem"], on: ["table"], partitions: ["AUDIT#*"] };

/**
 * What each group of the desk's commands asks of AWS: looking, giving orders on stories, and mending the pipeline. Who
 * orders or mends looks as well. Nothing here deletes a row, an object or a story.
 */
export const DESK_PERMISSIONS = {
  Look: [
    { actions: ["cloudformation:DescribeStacks"], on: ["stack"] },
    { actions: ["dynamodb:Query"], on: ["table", "dueIndex", "deskIndex"] },
    { actions: ["dynamodb:GetItem", "dynamodb:BatchGetItem"], on: ["table"] },
    { actions: ["s3:ListBucketVersions"], on: ["inboxBucket", "archiveBucket"] },
    { actions: ["s3:GetObject"], on: ["records", "quarantine"] },
    { actions: ["sqs:GetQueueAttributes"], on: ["queues"] },
  ],
  Order: [
    AUDITED,
    { actions: ["dynamodb:PutItem"], on: ["table"], partitions: ["ART#*"] },
    { actions: ["sqs:SendMessage"], on: ["releaseQueue"] },
  ],
  Mend: [
    AUDITED,
    // Without s3:ListBucket S3 answers 403 for a file that is gone.
    { actions: ["s3:ListBucket"], on: ["inboxBucket"] },
    { actions: ["s3:GetObject", "s3:PutObject"], on: ["inboxObjects"] },
    { actions: ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage"], on: ["queues"] },
    { actions: ["sqs:StartMessageMoveTask"], on: ["ingestDeadLetters", "releaseDeadLetters"] },
    { actions: ["sqs:PurgeQueue"], on: ["announceFailures"] },
  ],
} as const satisfies Record<string, readonly DeskPermission[]>;
export type DeskGroup = keyof typeof DESK_PERMISSIONS;
