import { TABLE } from "../../shared/names.ts";
import type { DueIndex, DueItem } from "../sweep/ports.ts";
import type { Dynamo } from "./dynamo.ts";

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
    postpone: ({ pk, sk, dueAt: seen }, dueAt) =>
      rows.update(pk, sk, {
        update: "SET dueAt = :dueAt",
        condition: "dueAt = :seen",
        values: { ":dueAt": dueAt, ":seen": seen },
      }),
  };
}
