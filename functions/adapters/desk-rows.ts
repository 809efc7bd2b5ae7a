import { BatchGetItemCommand, type DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { TABLE } from "../../shared/names.ts";
import type { Row, RowQuery, Rows } from "../desk/ports.ts";

/** DynamoDB gives at most so many items in one call (quota). */
const BATCH = 100;

const KEYS = {
  table: { partitionKey: TABLE.partitionKey, sortKey: TABLE.sortKey },
  due: TABLE.dueIndex,
  desk: TABLE.deskIndex,
} as const;

/** The table for an operator's eyes. Not for the functions: what they may not do, they do not carry. */
export function deskRows(client: DynamoDBClient, table: string): Rows {
  return {
    async page(query) {
      const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand(queryOf(table, query)));
      return {
        rows: Items.map((item) => unmarshall(item)),
        ...(LastEvaluatedKey ? { next: unmarshall(LastEvaluatedKey) } : {}),
      };
    },
    async batch(keys, attributes) {
      const rows: Row[] = [];
      for (let from = 0; from < keys.length; from += BATCH) {
        let asked = keys.slice(from, from + BATCH).map(({ pk, sk }) => marshall({ pk, sk }));
        while (asked.length > 0) {
          const wanted = { Keys: asked, ConsistentRead: true, ...projection(attributes) };
          const { Responses, UnprocessedKeys } = await client.send(
            new BatchGetItemCommand({ RequestItems: { [table]: wanted } }),
          );
          rows.push(...(Responses?.[table] ?? []).map((item) => unmarshall(item)));
          // What did not fit into 16 MB, or was throttled, is asked for again.
          asked = UnprocessedKeys?.[table]?.Keys ?? [];
        }
      }
      return rows;
    },
    async put(row) {
      await client.send(new PutItemCommand({ TableName: table, Item: marshall(row, { removeUndefinedValues: true }) }));
    },
  };
}

function queryOf(table: string, query: RowQuery) {
  const { index, partition, prefix, from, until, newestFirst, limit, after, attributes, where } = query;
  const { partitionKey, sortKey } = KEYS[index ?? "table"];
  const bounds =
    prefix !== undefined
      ? "begins_with(#sort, :prefix)"
      : from !== undefined && until !== undefined
        ? "#sort BETWEEN :from AND :until"
        : from !== undefined
          ? "#sort >= :from"
          : until !== undefined
            ? "#sort <= :until"
            : undefined;
  const shown = projection(attributes);
  return {
    TableName: table,
    ...(index === undefined ? { ConsistentRead: true } : { IndexName: index }),
    KeyConditionExpression: ["#partition = :partition", ...(bounds ? [bounds] : [])].join(" AND "),
    ...(where ? { FilterExpression: "#where = :where" } : {}),
    ...(shown.ProjectionExpression ? { ProjectionExpression: shown.ProjectionExpression } : {}),
    ExpressionAttributeNames: {
      "#partition": partitionKey,
      ...(bounds ? { "#sort": sortKey } : {}),
      ...(where ? { "#where": where.attribute } : {}),
      ...shown.ExpressionAttributeNames,
    },
    ExpressionAttributeValues: marshall(
      { ":partition": partition, ":prefix": prefix, ":from": from, ":until": until, ":where": where?.value },
      { removeUndefinedValues: true },
    ),
    ScanIndexForward: newestFirst !== true,
    Limit: limit,
    ...(after ? { ExclusiveStartKey: marshall(after) } : {}),
  };
}

/** Names of attributes are given apart, since some of them (`state`) are reserved words of DynamoDB. */
function projection(attributes: readonly string[] | undefined) {
  if (attributes === undefined) return {};
  const names = [...new Set([TABLE.partitionKey, TABLE.sortKey, ...attributes])];
  return {
    ProjectionExpression: names.map((_, at) => `#a${at}`).join(", "),
    ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#a${at}`, name])),
  };
}
