import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateTopicCommand, PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { clientOf } from "../local/provision.ts";
import { quantile } from "./quantile.ts";

/** Where the bare calls are made: resources of the running stack. */
export interface BareTarget {
  endpoint: string;
  bucket: string;
  table: string;
}

const RUNS = 60;
const key = { pk: { S: "BENCH#1" }, sk: { S: "HEAD" } };

/** Median milliseconds of each operation, called alone on the same emulators with a payload of the copy's size. */
export async function bareCalls(
  { endpoint, bucket, table }: BareTarget,
  copy: string,
): Promise<Record<string, number>> {
  const client = clientOf(endpoint);
  const s3 = new S3Client({ ...client, forcePathStyle: true });
  const database = new DynamoDBClient(client);
  const sqs = new SQSClient(client);
  const sns = new SNSClient(client);
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: "bench-bare" }));
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: "bench-bare" }));
  const receipts: (string | undefined)[] = [];
  const object = { Bucket: bucket, Key: "bench/bare" };
  const calls: Record<string, () => Promise<unknown>> = {
    "S3.PutObject": () => s3.send(new PutObjectCommand({ ...object, Body: copy })),
    "S3.GetObject": async () => (await s3.send(new GetObjectCommand(object))).Body?.transformToByteArray(),
    "DynamoDB.PutItem": () =>
      database.send(new PutItemCommand({ TableName: table, Item: { ...key, copy: { S: copy } } })),
    "DynamoDB.GetItem": () => database.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true })),
    "DynamoDB.BatchGetItem": () =>
      database.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [key, { ...key, sk: { S: "none" } }] } } }),
      ),
    "DynamoDB.UpdateItem": () =>
      database.send(
        new UpdateItemCommand({
          TableName: table,
          Key: key,
          UpdateExpression: "SET seen = :seen",
          ExpressionAttributeValues: { ":seen": { S: String(Math.random()) } },
        }),
      ),
    "DynamoDB.Query": () =>
      database.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": { S: "BENCH#none" } },
        }),
      ),
    "SNS.Publish": () => sns.send(new PublishCommand({ TopicArn, Message: copy })),
    "SQS.SendMessage": () => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: copy })),
    "SQS.ReceiveMessage": async () => {
      const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
      receipts.push(Messages?.[0]?.ReceiptHandle);
    },
    "SQS.DeleteMessageBatch": () =>
      sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: [{ Id: "0", ReceiptHandle: receipts.pop() }] })),
  };
  const medians: Record<string, number> = {};
  for (const [name, call] of Object.entries(calls)) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const from = performance.now();
      await call();
      times.push(performance.now() - from);
    }
    medians[name] = quantile(times.slice(RUNS / 6), 0.5);
  }
  for (const one of [s3, database, sqs, sns]) one.destroy();
  return medians;
}
