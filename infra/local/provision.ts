import { setTimeout as sleep } from "node:timers/promises";
import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";
import { LOCAL_ACCOUNT } from "./local-account.ts";
import type { Plan, PlannedQueue, PlannedSubscription, PlannedTable } from "./plan.ts";

/** The SDK's own waiter sleeps for seconds; a local table is there in milliseconds. */
const ACTIVE_POLL_MS = 5;

/** The configuration of an AWS client that talks to the local stack and looks for nothing of the user's. */
export function clientOf(endpoint: string) {
  const { region, accessKeyId, secretAccessKey } = LOCAL_ACCOUNT;
  return { endpoint, region, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 };
}

async function provisionTables(endpoint: string, tables: readonly PlannedTable[]): Promise<void> {
  if (tables.length === 0) return;
  const { CreateTableCommand, DescribeTableCommand, DynamoDBClient, ResourceInUseException, UpdateTimeToLiveCommand } =
    await import("@aws-sdk/client-dynamodb");
  const client = new DynamoDBClient(clientOf(endpoint));
  for (const { name: TableName, keySchema, attributes, indexes, ttlAttribute } of tables) {
    try {
      await client.send(
        new CreateTableCommand({
          TableName,
          KeySchema: keySchema,
          AttributeDefinitions: attributes,
          BillingMode: "PAY_PER_REQUEST",
          ...(indexes.length === 0
            ? {}
            : { GlobalSecondaryIndexes: indexes as NonNullable<CreateTableCommandInput["GlobalSecondaryIndexes"]> }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
      const { Table } = await client.send(new DescribeTableCommand({ TableName }));
      const found = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName).sort();
      const wanted = indexes.map((index) => (index as { IndexName: string }).IndexName).sort();
      if (found.join() === wanted.join()) continue;
      throw new Error(
        `The kept table ${TableName} has other indexes than the stack has now. Start with another --data directory.`,
      );
    }
    while ((await client.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus !== "ACTIVE")
      await sleep(ACTIVE_POLL_MS);
    if (ttlAttribute === undefined) continue;
    const TimeToLiveSpecification = { Enabled: true, AttributeName: ttlAttribute };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
  client.destroy();
}

async function provisionQueues(endpoint: string, queues: readonly PlannedQueue[]): Promise<void> {
  if (queues.length === 0) return;
  const { CreateQueueCommand, SetQueueAttributesCommand, SQSClient } = await import("@aws-sdk/client-sqs");
  const client = new SQSClient(clientOf(endpoint));
  const provision = async ({ name, attributes }: PlannedQueue): Promise<void> => {
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: name }));
    // Set apart from creation, so that a kept queue takes what the template says now.
    if (Object.keys(attributes).length > 0)
      await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: attributes }));
  };
  await Promise.all(queues.map(provision));
  client.destroy();
}

async function provisionTopics(endpoint: string, plan: Plan): Promise<void> {
  if (plan.topics.length === 0) return;
  const {
    CreateTopicCommand,
    ListSubscriptionsByTopicCommand,
    SetSubscriptionAttributesCommand,
    SNSClient,
    SubscribeCommand,
  } = await import("@aws-sdk/client-sns");
  const client = new SNSClient(clientOf(endpoint));
  await Promise.all(plan.topics.map(({ name }) => client.send(new CreateTopicCommand({ Name: name }))));
  const subscribe = async ({
    topicArn,
    protocol,
    endpoint: Endpoint,
    attributes,
  }: PlannedSubscription): Promise<void> => {
    const { Subscriptions = [] } = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }));
    const kept = Subscriptions.find((one) => one.Endpoint === Endpoint && one.Protocol === protocol)?.SubscriptionArn;
    if (kept === undefined) {
      const call = { TopicArn: topicArn, Protocol: protocol, Endpoint, Attributes: attributes };
      await client.send(new SubscribeCommand(call));
      return;
    }
    for (const [AttributeName, AttributeValue] of Object.entries(attributes)) {
      await client.send(new SetSubscriptionAttributesCommand({ SubscriptionArn: kept, AttributeName, AttributeValue }));
    }
  };
  await Promise.all(plan.subscriptions.map(subscribe));
  client.destroy();
}

async function provisionBuckets(endpoint: string, buckets: Plan["buckets"]): Promise<void> {
  if (buckets.length === 0) return;
  const { CreateBucketCommand, S3Client } = await import("@aws-sdk/client-s3");
  const client = new S3Client({ ...clientOf(endpoint), forcePathStyle: true });
  await Promise.all(buckets.map(({ name }) => client.send(new CreateBucketCommand({ Bucket: name }))));
  client.destroy();
}

/** Makes what the plan asks for, at any AWS endpoint. What exists from an earlier run is kept and brought up to date. */
export async function provision(endpoint: string, plan: Plan): Promise<void> {
  const queues = provisionQueues(endpoint, plan.queues);
  await Promise.all([
    provisionTables(endpoint, plan.tables),
    // A bucket tells queues of its objects from the first one on.
    queues.then(() => provisionBuckets(endpoint, plan.buckets)),
    queues.then(() => provisionTopics(endpoint, plan)),
  ]);
}
