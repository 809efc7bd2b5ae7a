import { randomBytes } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateTopicCommand, SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { archiveBucket } from "../../functions/adapters/archive-bucket.ts";
import { dueIndex } from "../../functions/adapters/due-index.ts";
import { type Dynamo, dynamo } from "../../functions/adapters/dynamo.ts";
import { inboxBucket } from "../../functions/adapters/inbox-bucket.ts";
import { receiptTable } from "../../functions/adapters/receipt-table.ts";
import { itemOf, releaseQueue } from "../../functions/adapters/release-queue.ts";
import { storyTable } from "../../functions/adapters/story-table.ts";
import { topics } from "../../functions/adapters/topics.ts";
import { type Emulators, openEmulators } from "../../infra/local/emulators.ts";
import type { Receipt } from "../../shared/story/receipt.ts";
import { storyTableSuite } from "../story/story-table-suite.ts";
import { makeArticlesTable } from "./articles-table.ts";

let emulators: Emulators;
let rows: Dynamo;
let s3: S3Client;
let sqs: SQSClient;
let sns: SNSClient;

beforeAll(async () => {
  emulators = await openEmulators({ port: 0, region: "eu-west-1" });
  const client = {
    endpoint: emulators.url,
    region: "eu-west-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const database = new DynamoDBClient(client);
  await makeArticlesTable(database, "Articles");
  rows = dynamo(database, "Articles");
  s3 = new S3Client({ ...client, forcePathStyle: true });
  sqs = new SQSClient(client);
  sns = new SNSClient(client);
  await s3.send(new CreateBucketCommand({ Bucket: "inbox" }));
  await s3.send(new CreateBucketCommand({ Bucket: "archive" }));
});
afterAll(() => emulators?.close());

describe("stories in DynamoDB", () => {
  storyTableSuite(() => storyTable(rows));
});

describe("receipts in DynamoDB", () => {
  const receipt: Receipt = {
    pk: "FILE#1",
    sk: "v1",
    bucket: "inbox",
    key: "in/a.txt",
    at: "2026-03-01T09:00:00Z",
    records: [],
    problems: [{ code: "EMPTY_FILE", message: "The file has no content." }],
    outcomeHash: "one",
    owes: 1,
    duePk: "DUE#3",
    dueAt: "2026-03-01T09:02:00.000Z",
  };

  it("keep their first outcome when the same file comes again, and take another outcome", async () => {
    const receipts = receiptTable(rows);
    await receipts.putReceipt(receipt);
    await receipts.settleReceipt("FILE#1", "v1", "one");
    await receipts.putReceipt(receipt);
    expect((await receipts.receipt("FILE#1", "v1"))?.owes).toBeUndefined();
    await receipts.putReceipt({ ...receipt, outcomeHash: "two" });
    expect(await receipts.receipt("FILE#1", "v1")).toMatchObject({ owes: 1, outcomeHash: "two" });
  });

  it("are reminded of only while they owe", async () => {
    const receipts = receiptTable(rows);
    const item = { pk: "FILE#2", sk: "v1" };
    expect(await receipts.remind(item, "2026-03-01T10:00:00.000Z")).toBe(false);
    await receipts.putReceipt({ ...receipt, ...item });
    expect(await receipts.remind(item, "2026-03-01T10:00:00.000Z")).toBe(true);
    await receipts.settleReceipt(item.pk, item.sk, "one");
    expect(await receipts.remind(item, "2026-03-01T10:00:00.000Z")).toBe(false);
  });
});

describe("the due index in DynamoDB", () => {
  it("says since when an item was due, however often it was moved on", async () => {
    const index = dueIndex(rows);
    const at = (minute: number): string => `2026-06-01T09:0${minute}:00.000Z`;
    const item = (name: string) => ({ pk: `ART#since-${name}`, sk: "HEAD", duePk: "DUE#since", dueAt: at(5) });
    await rows.put({ ...item("held"), nextEvaluation: at(1) });
    await rows.put({ ...item("owed"), nextEvaluation: at(1), owes: 2, deskAt: at(2) });
    await rows.put({ ...item("file"), owes: 1, at: at(0) });
    const since = async (name: string): Promise<string | undefined> => index.postpone(item(name), at(9));
    expect(await since("held")).toBe(at(1));
    expect(await since("owed"), "two minutes after it was decided").toBe(at(4));
    expect(await since("file")).toBe(at(2));
    expect(await since("held"), "moved on by another meanwhile").toBeUndefined();
  });

  it("gives what falls due in a time, earliest first, and moves on only what was read", async () => {
    const index = dueIndex(rows);
    const at = (minute: number): string => `2026-06-01T09:0${minute}:00.000Z`;
    for (const minute of [3, 1, 2, 5])
      await rows.put({ pk: `ART#due-${minute}`, sk: "HEAD", duePk: "DUE#of-this-test", dueAt: at(minute) });
    const found = await index.due("DUE#of-this-test", at(1), at(3), 10);
    expect(found.map(({ pk }) => pk)).toEqual(["ART#due-1", "ART#due-2", "ART#due-3"]);
    expect(await index.due("DUE#of-this-test", "", at(3), 2)).toHaveLength(2);
    const [first] = found;
    if (!first) throw new Error("Nothing is due");
    expect(await index.postpone(first, at(9))).toBe(first.dueAt);
    expect(await index.postpone(first, at(8))).toBeUndefined();
    expect((await index.due("DUE#of-this-test", "", at(9), 10)).map(({ pk }) => pk)).toEqual([
      "ART#due-2",
      "ART#due-3",
      "ART#due-5",
      "ART#due-1",
    ]);
  });
});

describe("the inbox in S3", () => {
  const inbox = () => inboxBucket(s3);
  const put = (key: string, body: Uint8Array | string) =>
    s3.send(
      new PutObjectCommand({
        Bucket: "inbox",
        Key: key,
        Body: body,
        Metadata: { canonicalurl: "https://example.org/a" },
      }),
    );

  it.each(["in/a b+c%20ü&=.txt", `in/${"k".repeat(1000)}`, "in/urn:x:2026-03-01T09:00:00+01:00"])(
    "reads the object %.40s",
    async (key) => {
      await put(key, "copy");
      const dropped = await inbox().read({ bucket: "inbox", key }, 100);
      expect(dropped).toMatchObject({ kind: "copy", metadata: { canonicalurl: "https://example.org/a" } });
      expect(dropped.kind === "copy" && Buffer.from(dropped.bytes).toString()).toBe("copy");
    },
  );

  it("reads an empty object as no bytes", async () => {
    await put("in/empty", "");
    expect(await inbox().read({ bucket: "inbox", key: "in/empty" }, 100)).toMatchObject({
      kind: "copy",
      bytes: new Uint8Array(),
    });
  });

  it("says that an object is gone, never that the world failed", async () => {
    await put("in/gone", "copy");
    await s3.send(new DeleteObjectCommand({ Bucket: "inbox", Key: "in/gone" }));
    expect(await inbox().read({ bucket: "inbox", key: "in/gone" }, 100)).toEqual({ kind: "gone" });
  });

  it("does not take in an object above the limit", async () => {
    await put("in/large", randomBytes(4096));
    expect(await inbox().read({ bucket: "inbox", key: "in/large" }, 1000)).toMatchObject({
      kind: "too-large",
      size: 4096,
    });
  });

  it("fails for a bucket that is not there: that is the world, and the file comes again", async () => {
    await expect(inbox().read({ bucket: "no-such-bucket", key: "a" }, 100)).rejects.toMatchObject({
      name: "NoSuchBucket",
    });
  });
});

describe("the archive in S3", () => {
  it("keeps records, originals and copies of what is too large to read", async () => {
    const archive = archiveBucket(s3, "archive");
    await archive.put("records/a.json", "{}", "application/json");
    expect(await archive.get("records/a.json")).toBe("{}");
    await s3.send(new PutObjectCommand({ Bucket: "inbox", Key: "in/ä b+c.txt", Body: "original" }));
    await archive.copyOriginal("quarantine/1/original", { bucket: "inbox", key: "in/ä b+c.txt" });
    expect(await archive.get("quarantine/1/original")).toBe("original");
    await archive.putOriginal("quarantine/2/original", new Uint8Array([0, 255]));
    await archive.putReport("quarantine/2/report.json", { a: 1 });
    expect(JSON.parse(await archive.get("quarantine/2/report.json"))).toEqual({ a: 1 });
  });
});

describe("the release queue in SQS", () => {
  it("carries the item and its delay, one by one and many at once", async () => {
    const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: "release" }));
    const queue = releaseQueue(sqs, QueueUrl);
    const items = Array.from({ length: 23 }, (_, at) => ({ item: { pk: `ART#${at}`, sk: "HEAD" }, seconds: 0 }));
    await queue.sendAll(items);
    await queue.send({ pk: "ART#later", sk: "HEAD" }, 900);
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: "23", ApproximateNumberOfMessagesDelayed: "1" });
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 1 }));
    expect(itemOf(Messages[0]?.Body ?? "")).toMatchObject({ sk: "HEAD" });
  });
});

describe("the topics in SNS", () => {
  it("send the JSON to queues, with attributes that filters match by any of their values", async () => {
    const { TopicArn = "" } = await sns.send(new CreateTopicCommand({ Name: "notices" }));
    const subscribed = async (name: string, state: string): Promise<string> => {
      const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
      await sns.send(
        new SubscribeCommand({
          TopicArn,
          Protocol: "sqs",
          Endpoint: `arn:aws:sqs:eu-west-1:000000000000:${name}`,
          Attributes: { RawMessageDelivery: "true", FilterPolicy: JSON.stringify({ state: [state] }) },
        }),
      );
      return QueueUrl;
    };
    const [hit, miss] = [await subscribed("hit", "accept"), await subscribed("miss", "hold")];
    const id = await topics(sns, { Notices: TopicArn, Desk: TopicArn }).publish("Notices", {
      subject: "published",
      json: '{"a":1}',
      text: "for people",
      attributes: { event: ["published"], state: ["accept", "withdraw"] },
    });
    expect(id).not.toBe("");
    const received = await sqs.send(new ReceiveMessageCommand({ QueueUrl: hit, WaitTimeSeconds: 1 }));
    expect(received.Messages?.map(({ Body }) => Body)).toEqual(['{"a":1}']);
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl: miss }))).Messages ?? []).toEqual([]);
  });

  it("take many messages at a time, each with its own id and attributes, and more bytes than one call takes", async () => {
    const { TopicArn = "" } = await sns.send(new CreateTopicCommand({ Name: "many" }));
    const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: "many" }));
    const Endpoint = "arn:aws:sqs:eu-west-1:000000000000:many";
    const FilterPolicy = JSON.stringify({ state: ["even"] });
    const Attributes = { RawMessageDelivery: "true", FilterPolicy };
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: "sqs", Endpoint, Attributes }));
    const { publish } = topics(sns, { Notices: TopicArn, Desk: TopicArn });
    const ids = await Promise.all(
      Array.from({ length: 24 }, (_, at) =>
        publish("Notices", {
          subject: `message ${at}`,
          json: JSON.stringify({ at }),
          // Two of the largest do not fit into one call.
          text: "x".repeat(at < 4 ? 140_000 : 10),
          attributes: { state: [at % 2 === 0 ? "even" : "odd"] },
        }),
      ),
    );
    expect(new Set(ids).size).toBe(24);
    const got: number[] = [];
    for (let call = 0; call < 2; call += 1) {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      got.push(...Messages.map(({ Body = "" }) => JSON.parse(Body).at));
    }
    expect(got.sort((a, b) => a - b)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]);
  });
});
