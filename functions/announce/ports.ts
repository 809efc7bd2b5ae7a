import type { NoticeAttributes } from "../../shared/notice/attributes.ts";
import type { Topic } from "../../shared/notice/notice.ts";
import type { Receipt } from "../../shared/story/receipt.ts";
import type { Subscriber } from "../../shared/subscribers/subscriber.ts";
import type { Archive, ReleaseQueue, StoryTable } from "../story/ports.ts";

/** One message for a topic: a text for each kind of subscriber, and what they can filter on. */
export interface TopicMessage {
  subject: string;
  /** For queues, functions and web hooks. */
  json: string;
  /** For people. */
  text: string;
  attributes: NoticeAttributes;
}

/** The topics; gives the id of the message. */
export interface Topics {
  publish(topic: Topic, message: TopicMessage): Promise<string>;
}

export interface Publisher {
  topics: Topics;
  archive: Archive;
}

/** The receipts as the announcer sees them. */
export interface ReceiptTable {
  receipt(pk: string, sk: string): Promise<Receipt | undefined>;
  settleReceipt(pk: string, sk: string, outcomeHash: string): Promise<void>;
}

/** All that announcing a turn is handed. It decides nothing: no policies. */
export interface Announcer extends Publisher {
  table: StoryTable;
  queue: ReleaseQueue;
  /** Where the turns of heartbeats go, and nothing else. */
  heartbeats: Topics;
  /** The configured ones; the terms of a story may leave some of them out. */
  subscribers: readonly Subscriber[];
  /** The clock: an RFC 3339 instant in UTC. */
  now: () => string;
}
