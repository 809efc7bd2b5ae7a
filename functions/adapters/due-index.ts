import { TABLE } from "../../shared/names.ts";
import { type Head, owedUntilOf } from "../../shared/story/head.ts";
import type { DueIndex, DueItem } from "../sweep/ports.ts";
import type { Dynamo, Row } from "./dynamo.ts";

/** The sparse `due` index: heads and receipts by the time at which they must be looked at. */
export function dueIndex(rows: Dynamo): DueIndex {
  return {
    async due(shard, from, until, limit) {
      const found = await rows.query({
        IndexName: TABLE.dueIndex.name,
        KeyConditionExpression: "duePk = :shard AND dueAt BETWEEN :from AND :until",
        values: { ":shard": shard, ":from": from === "" ? "0" : from, ":until": until },
        limit,
      });
      return found.map(({ pk, sk, dueAt }): DueItem => ({ pk: String(pk), sk: String(sk), dueAt: String(dueAt) }));
    },
    async postpone({ pk, sk, dueAt: seen }, dueAt) {
      const item = await rows.updated(pk, sk, {
        update: "SET dueAt = :dueAt",
        condition: "dueAt = :seen",
        values: { ":dueAt": dueAt, ":seen": seen },
      });
      return item && sinceOf(item, seen);
    },
  };
}

/**
 * Since when an item has been due, however often its due time was moved on: since it owes, as a head or a receipt, or
 * since the time that its decision waits for.
 */
function sinceOf(item: Row, seen: string): string {
  const { owes, deskAt, nextEvaluation } = item as Partial<Head>;
  const { at } = item as { at?: string };
  if (owes !== undefined) return owedUntilOf(deskAt ?? at ?? seen);
  return nextEvaluation ?? seen;
}
