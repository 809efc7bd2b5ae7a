import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { type Answer, gathered } from "./gathered.ts";

/** Any item of the table, as plain values. */
export type Row = Record<string, unknown>;

/** The calls that the functions make of DynamoDB, in plain values. */
export interface Dynamo {
  /** Strongly consistent. */
  get(pk: string, sk: string): Promise<Row | undefined>;
  /**
   * A row that stays as it was first written: at half the price, and several that are asked for at a time by one call. A
   * reader whom a replica has not reached yet looks again, strongly consistent, before it gives nothing.
   */
  getKept(pk: string, sk: string): Promise<Row | undefined>;
  /** `false` when the condition does not hold. */
  put(row: Row, condition?: Condition): Promise<boolean>;
  /** `false` when the condition does not hold. */
  update(pk: string, sk: string, change: Condition & { update: string }): Promise<boolean>;
  /** As `update`, and gives the item as it stands then; `undefined` when the condition does not hold. */
  updated(pk: string, sk: string, change: Condition & { update: string }): Promise<Row | undefined>;
  /** Every page of a query; strongly consistent unless it names an index. */
  query(query: Omit<QueryCommandInput, "TableName"> & { values: Row; limit?: number }): Promise<Row[]>;
}

/** A condition expression with its names and values. */
export interface Condition {
  condition: string;
  names?: Record<string, string>;
  values?: Row;
}

const plain = { removeUndefinedValues: true } as const;

/** Rows that are read by one call: DynamoDB gives 100, and at most 16 MB, that is forty of the largest. */
const MAX_GATHERED = 40;

type Key = Record<string, AttributeValue>;

/** Plain values over one table. */
export function dynamo(client: DynamoDBClient, table: string): Dynamo {
  const item = async (Key: Key, ConsistentRead: boolean): Promise<Key | undefined> =>
    (await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead }))).Item;
  const kept = gathered<Key, Key | undefined>(
    (waiting) => Math.min(waiting.length, MAX_GATHERED),
    async (keys) => {
      const found = keys.length === 1 ? [await item(keys[0] as Key, false)] : await itemsOf(client, table, keys);
      return Promise.all(keys.map(async (key, at) => answered(found[at] ?? item(key, true))));
    },
  );
  return {
    async get(pk, sk) {
      const found = await item(marshall({ pk, sk }), true);
      return found && unmarshall(found);
    },
    async getKept(pk, sk) {
      const found = await kept(marshall({ pk, sk }));
      return found && unmarshall(found);
    },
    put: (row, condition) =>
      held(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: marshall(row, plain),
            ...(condition && expressions(condition)),
          }),
        ),
      ),
    update: (pk, sk, { update, ...condition }) =>
      held(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: marshall({ pk, sk }),
            UpdateExpression: update,
            ...expressions(condition),
          }),
        ),
      ),
    async updated(pk, sk, { update, ...condition }) {
      try {
        const { Attributes = {} } = await client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: marshall({ pk, sk }),
            UpdateExpression: update,
            ReturnValues: "ALL_NEW",
            ...expressions(condition),
          }),
        );
        return unmarshall(Attributes);
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },
    async query({ values, limit = Number.POSITIVE_INFINITY, ...query }) {
      const rows: Row[] = [];
      let from: QueryCommandInput["ExclusiveStartKey"];
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            ConsistentRead: query.IndexName === undefined,
            ExpressionAttributeValues: marshall(values),
            ...(from ? { ExclusiveStartKey: from } : {}),
            ...(Number.isFinite(limit) ? { Limit: limit - rows.length } : {}),
            ...query,
          }),
        );
        rows.push(...(page.Items ?? []).map((item) => unmarshall(item)));
        from = page.LastEvaluatedKey;
      } while (from && rows.length < limit);
      return rows;
    },
  };
}

/** Items by their keys, in the keys' order, as far as one call gives them. */
async function itemsOf(client: DynamoDBClient, table: string, keys: readonly Key[]): Promise<(Key | undefined)[]> {
  const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);
  // DynamoDB refuses a call that names a key twice.
  const Keys = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys } } }));
  const found = new Map((Responses?.[table] ?? []).map((one) => [nameOf(one), one]));
  return keys.map((key) => found.get(nameOf(key)));
}

async function answered<R>(call: R | Promise<R>): Promise<Answer<R>> {
  try {
    return { value: await call };
  } catch (failure) {
    return { failure };
  }
}

function expressions({ condition, names, values }: Condition): Partial<UpdateItemCommandInput> {
  return {
    ConditionExpression: condition,
    ...(names ? { ExpressionAttributeNames: names } : {}),
    ...(values ? { ExpressionAttributeValues: marshall(values, plain) } : {}),
  } as Partial<UpdateItemCommandInput>;
}

async function held(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
