import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { SubscribeCommand } from "@aws-sdk/client-sns";
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
} from "@aws-sdk/client-sqs";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { type LocalStack, startStack } from "../../infra/local/start-stack.ts";
import { synthesized } from "../../infra/local/synthesized.ts";
import { type Notice, TOPICS, type Topic } from "../../shared/notice/notice.ts";
import { clients } from "../local/clients.ts";
import { until } from "../local/small-stack.ts";

export const ROOT = join(import.meta.dirname, "../..");
export const SAMPLE = join(ROOT, "test/fixtures/web-page-text/harbour-ledger.txt");
export const SEED = join(ROOT, "../shared/corpus/seed/000_f1be44eafe9617c4.txt");

/** A notice as a subscriber of one topic received it, and when: epoch milliseconds. */
export interface Told {
  topic: Topic;
  notice: Notice;
  at: number;
}

type Row = Record<string, unknown> & { pk: string; sk: string };

/** The whole stack, running, with a subscriber on each topic. */
export interface RunningDesk {
  stack: LocalStack;
  told: Told[];
  deadLetters: string[];
  /** What the functions logged, all of it. */
  logs: string[];
  put(key: string, body: string | Uint8Array, metadata?: Record<string, string>): Promise<void>;
  rows(): Promise<Row[]>;
  heads(): Promise<Row[]>;
  /** The receipt of a file, once there is one. */
  receipt(key: string): Promise<Row>;
  archived(): Promise<string[]>;
  archivedText(key: string): Promise<string>;
  /** Resolves when nothing waits: no event, no announcement, nothing owed. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** Writes policy files into a directory of their own, for `--policies`. */
export function policyDirectory(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), "policies-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
}

async function subscriber(stack: LocalStack, topic: Topic, arn: string, told: Told[]): Promise<() => void> {
  const { sqs, sns } = clients(stack.endpoint);
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: `reader-of-${topic}` }));
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }));
  await sns.send(
    new SubscribeCommand({
      TopicArn: arn,
      Protocol: "sqs",
      Endpoint: Attributes?.QueueArn,
      Attributes: { RawMessageDelivery: "true" },
    }),
  );
  const stopping = new AbortController();
  const { signal: abortSignal } = stopping;
  const read = async (): Promise<void> => {
    while (!abortSignal.aborted) {
      const call = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 20 });
      const { Messages = [] } = await sqs.send(call, { abortSignal });
      for (const { Body = "", ReceiptHandle } of Messages) {
        told.push({ topic, notice: JSON.parse(Body) as Notice, at: Date.now() });
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }), { abortSignal });
      }
    }
  };
  read().catch(() => {});
  return () => stopping.abort();
}

/** Starts what `cdk synth` makes, on a free port. */
export async function runningDesk(
  options: { policies?: string; subscribers?: string; speed?: number; data?: string } = {},
): Promise<RunningDesk> {
  const { speed = 1, data, ...others } = options;
  const assembly = await synthesized({ root: ROOT, stage: "dev", ...others });
  const [deadLetters, logs, told]: [string[], string[], Told[]] = [[], [], []];
  const stack = await startStack({
    ...assembly,
    port: 0,
    speed,
    ...(data === undefined ? {} : { dataDirectory: data }),
    reports: {
      onLine: (_name, line) => logs.push(line),
      onDeadLetter: (_queue, body) => deadLetters.push(body),
    },
  });
  const { InboxBucketName = "", ArchiveBucketName = "", ArticlesTableName = "", ...arns } = stack.plan.outputs;
  const { s3, table } = clients(stack.endpoint);
  const stops = [
    await subscriber(stack, "Notices", arns.NoticesTopicArn ?? "", told),
    await subscriber(stack, "Desk", arns.DeskTopicArn ?? "", told),
  ];

  const rows = async (): Promise<Row[]> => {
    const found: Row[] = [];
    let from: Record<string, never> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table.send(
        new ScanCommand({ TableName: ArticlesTableName, ConsistentRead: true, ExclusiveStartKey: from }),
      );
      found.push(...Items.map((item) => unmarshall(item) as Row));
      from = LastEvaluatedKey as typeof from;
    } while (from !== undefined);
    return found;
  };
  const heads = async () => (await rows()).filter(({ sk }) => sk === "HEAD");
  const { queues } = stack.emulators.stores;
  const watched = [
    ...stack.plan.mappings.map(({ sourceArn }) => queues.getQueueByArn(sourceArn)),
    ...TOPICS.map((topic) => queues.getQueueByName(`reader-of-${topic}`)),
  ].filter((queue) => queue !== undefined);
  const isStill = (): boolean =>
    watched.every(({ messages, inflightMessages }) => messages.length === 0 && inflightMessages.size === 0);

  return {
    stack,
    told,
    deadLetters,
    logs,
    put: async (Key, body, Metadata) => {
      const Body = Buffer.from(body);
      await s3.send(
        new PutObjectCommand({
          Bucket: InboxBucketName,
          Key,
          Body,
          ContentLength: Body.length,
          ...(Metadata ? { Metadata } : {}),
        }),
      );
    },
    rows,
    heads,
    receipt: (key) => until(async () => (await rows()).find((row) => row.pk.startsWith("FILE#") && row.key === key)),
    archived: async () => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: ArchiveBucketName }));
      return Contents.map(({ Key = "" }) => Key);
    },
    archivedText: async (Key) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: ArchiveBucketName, Key }));
      return (await Body?.transformToString()) ?? "";
    },
    quiet: () =>
      until(async () => {
        // In the order of the way of a file: what left one place has arrived at the next.
        const isRead = isStill();
        const isTold = (await rows()).every(({ owes }) => owes === undefined);
        return (isRead && isTold && isStill()) || undefined;
      }).then(() => {}),
    async close() {
      for (const stop of stops) stop();
      await stack.close();
    },
  };
}
