import { BatchWriteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { articleKey, decisionKey, dueShard, HEAD_KEY, revisionKey } from "../../shared/story/keys.ts";
import { sha256 } from "../../shared/story/sha256.ts";
import { clientOf } from "../local/provision.ts";

/** DynamoDB writes so many items by one call. */
const BATCH = 25;
const UNDER_WAY = 8;
const SUPPLIER = "bench-wire";

/** Puts the heads of articles into the table, all of one supplier and of this day: the desk's fullest partition. */
export async function fillTable(endpoint: string, table: string, from: number, until: number): Promise<void> {
  const client = new DynamoDBClient(clientOf(endpoint));
  const now = new Date().toISOString();
  let next = from;
  const filler = async (): Promise<void> => {
    while (next < until) {
      const first = next;
      next += BATCH;
      const numbers = Array.from({ length: Math.min(BATCH, until - first) }, (_, at) => first + at);
      const RequestItems = {
        [table]: numbers.map((number) => ({ PutRequest: { Item: marshall(headOf(number, now)) } })),
      };
      await client.send(new BatchWriteItemCommand({ RequestItems }));
    }
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, filler));
  client.destroy();
}

/** A head as the pipeline leaves it, announced and waiting for its policy's review. */
function headOf(number: number, now: string) {
  const uri = `urn:bench:filled:${number}`;
  const pk = articleKey(SUPPLIER, uri);
  const hash = sha256(uri);
  return {
    pk,
    sk: HEAD_KEY,
    uri,
    supplier: SUPPLIER,
    headline: `Morning ferry number ${number} sails again`,
    type: "text",
    state: "accept-with-duties",
    turn: 1,
    revision: revisionKey("000000000000001|2026-03-01T08:00:00.000Z", hash),
    contentHash: hash,
    decision: decisionKey(1, hash),
    decisionHash: hash,
    policyHash: hash,
    wasUsable: false,
    nextEvaluation: "2099-01-02T00:00:00Z",
    duePk: dueShard(pk),
    dueAt: "2099-01-02T00:00:00.000Z",
    deskPk: `${SUPPLIER}#${now.slice(0, 10)}`,
    deskAt: now,
  };
}
