import type { Receipt } from "../../shared/story/receipt.ts";
import type { ReceiptTable } from "../announce/ports.ts";
import type { Receipts } from "../ingest/ports.ts";
import type { RemindableReceipts } from "../release/ports.ts";
import type { Dynamo } from "./dynamo.ts";

/** Receipts of files in DynamoDB. */
export function receiptTable(rows: Dynamo): Receipts & ReceiptTable & RemindableReceipts {
  return {
    async putReceipt(receipt) {
      await rows.put(
        { ...receipt },
        {
          condition: "attribute_not_exists(pk) OR outcomeHash <> :outcome",
          values: { ":outcome": receipt.outcomeHash },
        },
      );
    },
    receipt: async (pk, sk) => (await rows.get(pk, sk)) as Receipt | undefined,
    async settleReceipt(pk, sk, outcomeHash) {
      await rows.update(pk, sk, {
        update: "REMOVE owes, duePk, dueAt",
        condition: "outcomeHash = :outcome",
        values: { ":outcome": outcomeHash },
      });
    },
    remind: ({ pk, sk }, dueAt) =>
      rows.update(pk, sk, {
        update: "SET dueAt = :dueAt",
        condition: "attribute_exists(owes)",
        values: { ":dueAt": dueAt },
      }),
  };
}
