import type { ItemKey } from "../story/ports.ts";

/** An item of the table, as plain values. */
export type Row = Record<string, unknown>;

/** Which rows of one partition are asked for; bounds are of the sort key and belong to the answer. */
export interface RowQuery {
  /** The table itself when absent, and then read consistently; the indexes are only eventually consistent. */
  index?: "desk" | "due";
  partition: string;
  prefix?: string;
  from?: string;
  until?: string;
  newestFirst?: boolean;
  limit: number;
  /** Where the page before this one ended. */
  after?: Row;
  /** Only these attributes, beside the keys. */
  attributes?: readonly string[];
  /** Only rows in which this attribute has this value. */
  where?: { attribute: string; value: string };
}

/** One page of rows; `next` when there are more. It may hold fewer rows than were asked for, even none. */
export interface RowPage {
  rows: Row[];
  next?: Row;
}

/** The table as an operator reads it: many rows a call. */
export interface Rows {
  page(query: RowQuery): Promise<RowPage>;
  /** The rows that are there of those named, read consistently, in no order. */
  batch(keys: readonly ItemKey[], attributes?: readonly string[]): Promise<Row[]>;
  put(row: Row): Promise<void>;
}

/** One version of an object. */
export interface StoredFile {
  bucket: string;
  key: string;
  /** Absent where the bucket keeps no versions. */
  versionId?: string;
  eTag: string;
  /** When it was written: RFC 3339. */
  at: string;
  bytes: number;
  isLatest: boolean;
}

/** The buckets as an operator reads them. */
export interface Buckets {
  /** Every version of every object under a prefix, in the order of keys, a page at a time. */
  versions(bucket: string, prefix: string): AsyncIterable<StoredFile[]>;
  /** The latest version of one object, if there is one. */
  latest(bucket: string, key: string): Promise<StoredFile | undefined>;
  read(bucket: string, key: string): Promise<Uint8Array | undefined>;
  /** Copies an object; its bucket sends the event of a new one. */
  copy(from: { bucket: string; key: string }, to: { bucket: string; key: string }): Promise<void>;
}

/** How many messages of a queue wait, are being worked on, or are delayed. Approximate, as SQS counts. */
export interface QueueDepth {
  waiting: number;
  inFlight: number;
  delayed: number;
}

/** The queues as an operator works them. */
export interface Queues {
  depth(url: string): Promise<QueueDepth>;
  /** `seconds` is how long a message waits before it is given out, from 0 to 900 (SQS's longest delay). */
  send(url: string, messages: readonly { body: string; seconds?: number }[]): Promise<void>;
  /** Sends what was given up back to the queue that it came from. SQS works on it after the call. */
  redrive(url: string): Promise<void>;
  /**
   * Sends what waits in one queue into another, message by message with its attributes, and takes each out once it is
   * sent: after a failure one may be there twice, never none. What `isWanted` does not hold of is only taken out.
   */
  pass(from: string, to: string, isWanted: (body: string) => Promise<boolean>): Promise<void>;
  /** Throws away all that waits. */
  empty(url: string): Promise<void>;
}
