import type { ObjectNotification } from "./object-notifications.ts";

/** A queue of the stack. Durations are seconds. */
export interface PlannedQueue {
  id: string;
  name: string;
  arn: string;
  url: string;
  /** As `CreateQueue` takes them. */
  attributes: Record<string, string>;
}

/** A table; index and key descriptions as `CreateTable` takes them. */
export interface PlannedTable {
  id: string;
  name: string;
  keySchema: { AttributeName: string; KeyType: "HASH" | "RANGE" }[];
  attributes: { AttributeName: string; AttributeType: "S" | "N" | "B" }[];
  indexes: unknown[];
  ttlAttribute?: string;
  stream?: { arn: string; view: StreamView };
}
export type StreamView = "NEW_IMAGE" | "OLD_IMAGE" | "NEW_AND_OLD_IMAGES" | "KEYS_ONLY";

/** A function with the directory that holds its code, unchanged. */
export interface PlannedFunction {
  id: string;
  name: string;
  arn: string;
  directory: string;
  handler: string;
  timeoutSeconds: number;
  memoryMb: number;
  environment: Record<string, string>;
}

/** What drains a queue or a stream into a function. */
export interface PlannedMapping {
  id: string;
  sourceArn: string;
  functionName: string;
  batchSize: number;
  windowSeconds: number;
  reportsItemFailures: boolean;
  /** Patterns of `FilterCriteria`; an event passes when one of them matches. Empty: all pass. */
  filters: Record<string, unknown>[];
  /** Queues: invocations at a time. */
  maximumConcurrency: number;
  /** Streams: lanes of a shard. */
  parallel: number;
  bisect: boolean;
  /** Streams: -1 is for ever. */
  maximumRetries: number;
  /** Streams: -1 is for ever. */
  maximumAgeSeconds: number;
  onFailureArn?: string;
}

export interface PlannedSchedule {
  id: string;
  everySeconds: number;
  functionArn: string;
  input: string;
}

export interface PlannedSubscription {
  id: string;
  topicArn: string;
  protocol: string;
  endpoint: string;
  attributes: Record<string, string>;
}

/** What a synthesized template asks for, resolved to names on this machine. */
export interface Plan {
  stack: string;
  buckets: { id: string; name: string }[];
  notifications: ObjectNotification[];
  queues: PlannedQueue[];
  tables: PlannedTable[];
  topics: { id: string; name: string; arn: string }[];
  subscriptions: PlannedSubscription[];
  functions: PlannedFunction[];
  mappings: PlannedMapping[];
  schedules: PlannedSchedule[];
  outputs: Record<string, string>;
  /** Types that mean nothing here, with the reason, as they occur. */
  silent: { type: string; why: string; count: number }[];
}
