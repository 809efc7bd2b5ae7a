import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { ChangeFeed } from "../change-feed.ts";
import { clientOf } from "../provision.ts";

export type Row = Record<string, unknown>;

/** The rows of the articles table that say what became of a file. */
export interface TableRows {
  /** The row as the stream last showed it; `undefined` when it did not, or no longer knows. */
  seen(pk: string, sk: string): Row | undefined;
  /** The row as the table has it. */
  read(pk: string, sk: string): Promise<Row | undefined>;
}

/** Rows remembered from the stream; older ones are read from the table again. */
const REMEMBERED = 20_000;
const WATCHED = /^(FILE#[^\n]*\n|ART#[^\n]*\n(HEAD$|NOTE#))/;

/** Follows the stream of the table, so that thousands of files cost no reads; `onRow` is called for each row that changes. */
export function tableRows(endpoint: string, table: string, feed: ChangeFeed, onRow: (pk: string) => void): TableRows {
  const rows = new Map<string, Row>();
  let client: DynamoDBClient | undefined;
  const since = Date.now();
  feed.read(({ keys, newImage, at }, done) => {
    done();
    // Kept from an earlier run: the row may have gone on since, and nothing more would be told of it.
    if (at < since) return;
    const [pk, sk] = [String(keys.pk?.S), String(keys.sk?.S)];
    const place = `${pk}\n${sk}`;
    if (!WATCHED.test(place)) return;
    rows.delete(place);
    if (newImage !== undefined) rows.set(place, unmarshall(newImage as unknown as Record<string, AttributeValue>));
    const oldest = rows.size > REMEMBERED ? rows.keys().next().value : undefined;
    if (oldest !== undefined) rows.delete(oldest);
    onRow(pk);
  });
  return {
    seen: (pk, sk) => rows.get(`${pk}\n${sk}`),
    async read(pk, sk) {
      client ??= new DynamoDBClient(clientOf(endpoint));
      const call = { TableName: table, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true };
      const { Item } = await client.send(new GetItemCommand(call));
      return Item === undefined ? undefined : unmarshall(Item);
    },
  };
}
