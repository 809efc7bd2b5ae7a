import {
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

/** Any item of the table, as plain values. */
export type Row = Record<string, unknown>;

/** The four calls that the functions make of DynamoDB, in plain values. */
export interface Dynamo {
  /** Strongly consistent. */
  get(pk: string, sk: string): Promise<Row | undefined>;
  /** `false` when the condition does not hold. */
  put(row: Row, condition?: Condition): Promise<boolean>;
  /** `false` when the condition does not hold. */
  update(pk: string, sk: string, change: Condition & { update: string }): Promise<boolean>;
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

/** Plain values over one table. */
export function dynamo(client: DynamoDBClient, table: string): Dynamo {
  return {
    async get(pk, sk) {
      const key = marshall({ pk, sk });
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }));
      return Item && unmarshall(Item);
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
