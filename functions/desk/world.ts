import type { Desk } from "../story/take-turn.ts";
import type { Buckets, Queues, Rows } from "./ports.ts";
import type { Undelivered } from "./undelivered.ts";

/** The outputs of the stack that the desk works with. */
export const OUTPUTS = [
  "InboxBucketName",
  "ArchiveBucketName",
  "ArticlesTableName",
  "IngestQueueUrl",
  "IngestQueueDeadLettersUrl",
  "ReleaseQueueUrl",
  "ReleaseQueueDeadLettersUrl",
  "AnnounceFailuresUrl",
  "NoticesTopicArn",
  "DeskTopicArn",
  "PoliciesHash",
] as const;
export type OutputName = (typeof OUTPUTS)[number];

/**
 * All that the desk's commands are handed: one deployed stack, the policies beside them, and the clock. The policies are
 * those of the command's own directory: the deployed ones only where their hash is `outputs.PoliciesHash`.
 */
export interface World extends Desk {
  /** The stack and where it runs, for people. */
  where: string;
  outputs: Readonly<Record<OutputName, string>>;
  /** What SNS could not deliver, by configured subscriber. */
  undelivered: readonly Undelivered[];
  rows: Rows;
  buckets: Buckets;
  queues: Queues;
  /** Resolves after so many milliseconds. */
  pause(ms: number): Promise<void>;
  /** Shows how much of some long work is done; the result is called with what was done since. */
  progress(what: string, total?: number): (done?: number) => void;
}
