import type { Publisher, ReceiptTable, TopicMessage, Topics } from "../../functions/announce/ports.ts";
import type { Receipts } from "../../functions/ingest/ports.ts";
import type { RemindableReceipts } from "../../functions/release/ports.ts";
import type { ItemKey } from "../../functions/story/ports.ts";
import type { Desk } from "../../functions/story/take-turn.ts";
import type { Notice, Topic } from "../../shared/notice/notice.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import type { Receipt } from "../../shared/story/receipt.ts";
import type { Subscriber } from "../../shared/subscribers/subscriber.ts";
import { emptyRows, memoryTable, type Rows } from "./memory-table.ts";

/** What was published, in order. */
export interface Told {
  topic: Topic;
  notice: Notice;
  attributes: TopicMessage["attributes"];
}

/** Everything that the functions are handed, in memory, with what came of it in the open. */
export interface MemoryDesk extends Desk, Publisher {
  rows: Rows;
  told: Told[];
  sent: { item: ItemKey; seconds: number }[];
  objects: Map<string, string>;
  receipts: Receipts & ReceiptTable & RemindableReceipts & { all: Map<string, Receipt> };
  topics: Topics;
  /** What was told of heartbeats. */
  heartbeats: Topics & { told: Told[] };
  subscribers: Subscriber[];
  clock: { at: string };
}

/** A desk in memory at a moment that the test sets. */
export function memoryDesk(policies: PolicyBundle, at: string): MemoryDesk {
  const rows = emptyRows();
  const told: Told[] = [];
  const beats: Told[] = [];
  const sent: MemoryDesk["sent"] = [];
  const objects = new Map<string, string>();
  const clock = { at };
  return {
    rows,
    told,
    sent,
    objects,
    clock,
    subscribers: [],
    heartbeats: { told: beats, publish: publishingInto(beats) },
    policies,
    now: () => clock.at,
    table: memoryTable(rows),
    receipts: memoryReceipts(),
    archive: {
      put: async (key, body) => void objects.set(key, body),
      remove: async (key) => void objects.delete(key),
      get: async (key) => objects.get(key) ?? "",
    },
    queue: { send: async ({ pk, sk }, seconds) => void sent.push({ item: { pk, sk }, seconds }) },
    topics: { publish: publishingInto(told) },
  };
}

function publishingInto(told: Told[]): Topics["publish"] {
  return async (topic, { json, attributes }) => {
    told.push({ topic, notice: JSON.parse(json) as Notice, attributes });
    return `message-${told.length}`;
  };
}

function memoryReceipts(): MemoryDesk["receipts"] {
  const all = new Map<string, Receipt>();
  const keyOf = (pk: string, sk: string): string => `${pk} ${sk}`;
  return {
    all,
    async putReceipt(receipt) {
      const standing = all.get(keyOf(receipt.pk, receipt.sk));
      if (standing?.outcomeHash !== receipt.outcomeHash) all.set(keyOf(receipt.pk, receipt.sk), receipt);
    },
    receipt: async (pk, sk) => all.get(keyOf(pk, sk)),
    async settleReceipt(pk, sk, outcomeHash) {
      const standing = all.get(keyOf(pk, sk));
      if (standing?.outcomeHash !== outcomeHash) return;
      const { owes: _owes, duePk: _duePk, dueAt: _dueAt, ...rest } = standing;
      all.set(keyOf(pk, sk), rest);
    },
    async remind({ pk, sk }, dueAt) {
      const standing = all.get(keyOf(pk, sk));
      if (standing?.owes === undefined) return false;
      all.set(keyOf(pk, sk), { ...standing, dueAt });
      return true;
    },
  };
}
