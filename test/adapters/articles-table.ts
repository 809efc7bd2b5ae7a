import { CreateTableCommand, type DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { TABLE } from "../../shared/names.ts";

/** Makes the stack's table at an emulator: the same keys and the same indexes. */
export async function makeArticlesTable(client: DynamoDBClient, name: string): Promise<void> {
  const { partitionKey, sortKey, dueIndex, deskIndex } = TABLE;
  const indexKeys = [dueIndex, deskIndex].flatMap((index) => [index.partitionKey, index.sortKey]);
  const attributes = [partitionKey, sortKey, ...indexKeys];
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: attributes.map((attribute) => ({ AttributeName: attribute, AttributeType: "S" })),
      KeySchema: keys(partitionKey, sortKey),
      GlobalSecondaryIndexes: [
        {
          IndexName: dueIndex.name,
          KeySchema: keys(dueIndex.partitionKey, dueIndex.sortKey),
          Projection: { ProjectionType: "KEYS_ONLY" },
        },
        {
          IndexName: deskIndex.name,
          KeySchema: keys(deskIndex.partitionKey, deskIndex.sortKey),
          Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: [...deskIndex.attributes] },
        },
      ],
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.1, maxDelay: 0.5 }, { TableName: name });
}
