import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { CreateQueueCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { buildApp } from "fauxqs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Emulators, openEmulators } from "../../infra/local/emulators.ts";
import { decodedKey, encodedKey } from "../../shared/copy/encoded-key.ts";
import { clients } from "./clients.ts";

const Bucket = "inbox";
let emulators: Emulators;
let aws: ReturnType<typeof clients>;
let QueueUrl: string;

async function events() {
  const { Messages = [] } = await aws.sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 3600 }),
  );
  return Messages.map(({ Body = "" }) => JSON.parse(Body).Records[0]);
}

beforeAll(async () => {
  emulators = await openEmulators({ port: 0, region: "us-east-1" });
  aws = clients(emulators.url);
  await aws.s3.send(new CreateBucketCommand({ Bucket }));
  await aws.s3.send(new CreateBucketCommand({ Bucket: "other" }));
  QueueUrl = (await aws.sqs.send(new CreateQueueCommand({ QueueName: "events" }))).QueueUrl ?? "";
  const queueArn = "arn:aws:sqs:us-east-1:000000000000:events";
  emulators.notifyOfObjects([{ bucket: Bucket, queueArn, events: ["s3:ObjectCreated:*"], prefix: "in/", suffix: "" }]);
});
afterAll(() => emulators.close());
beforeEach(() => emulators.stores.queues.clearMessages());

describe("a bucket's notifications", () => {
  it("tell of a put as S3 does", async () => {
    const { ETag } = await aws.s3.send(new PutObjectCommand({ Bucket, Key: "in/mee/a b+ü.txt", Body: "copy" }));
    const [event, ...more] = await events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      eventVersion: "2.1",
      eventSource: "aws:s3",
      awsRegion: "us-east-1",
      eventName: "ObjectCreated:Put",
    });
    expect(event.eventTime).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(event.s3.bucket).toMatchObject({ name: Bucket, arn: "arn:aws:s3:::inbox" });
    expect(event.s3.object).toMatchObject({ key: "in/mee/a+b%2B%C3%BC.txt", size: 4, eTag: ETag?.replaceAll('"', "") });
    expect(event.s3.object.sequencer).toMatch(/^[0-9A-F]{18,}$/);
  });

  it("tell of copies and of uploads in parts", async () => {
    await aws.s3.send(new PutObjectCommand({ Bucket: "other", Key: "x", Body: "copy" }));
    await aws.s3.send(new CopyObjectCommand({ Bucket, Key: "in/copied", CopySource: "other/x" }));
    const { UploadId } = await aws.s3.send(new CreateMultipartUploadCommand({ Bucket, Key: "in/parts" }));
    const { ETag } = await aws.s3.send(
      new UploadPartCommand({ Bucket, Key: "in/parts", UploadId, PartNumber: 1, Body: "part" }),
    );
    expect(await events()).toMatchObject([{ eventName: "ObjectCreated:Copy", s3: { object: { key: "in/copied" } } }]);
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
    await aws.s3.send(new CompleteMultipartUploadCommand({ Bucket, Key: "in/parts", UploadId, MultipartUpload }));
    expect(await events()).toMatchObject([
      { eventName: "ObjectCreated:CompleteMultipartUpload", s3: { object: { key: "in/parts", size: 4 } } },
    ]);
  });

  it("order the versions of a key by their sequencer", async () => {
    for (const Body of ["1", "2", "3"]) await aws.s3.send(new PutObjectCommand({ Bucket, Key: "in/k", Body }));
    const sequencers = (await events()).map(({ s3 }) => s3.object.sequencer);
    expect(new Set(sequencers).size).toBe(3);
    expect([...sequencers].sort()).toEqual(sequencers);
  });

  it("leave out other prefixes, other buckets and writes that failed", async () => {
    await aws.s3.send(new PutObjectCommand({ Bucket, Key: "out/k", Body: "1" }));
    await aws.s3.send(new PutObjectCommand({ Bucket: "other", Key: "in/k", Body: "1" }));
    await aws.s3.send(new PutObjectCommand({ Bucket, Key: "in/once", Body: "1" }));
    await events();
    const again = aws.s3.send(new PutObjectCommand({ Bucket, Key: "in/once", Body: "2", IfNoneMatch: "*" }));
    await expect(again).rejects.toMatchObject({ name: "PreconditionFailed" });
    expect(await events()).toEqual([]);
  });

  it("encode keys like form fields", () => {
    expect(encodedKey("in/a b/100%/(x)'~.txt")).toBe("in/a+b/100%25/%28x%29%27%7E.txt");
  });
});

describe("an object", () => {
  it.each(["in/a b+c%20d ü 100%/x", "in//double//s", "in/q?x=1#h&", `in/${"k".repeat(997)}`])(
    "keeps its key %s",
    async (Key) => {
      await aws.s3.send(new PutObjectCommand({ Bucket, Key, Body: `of ${Key}` }));
      const { Body } = await aws.s3.send(new GetObjectCommand({ Bucket, Key }));
      expect(await Body?.transformToString()).toBe(`of ${Key}`);
      expect((await events())[0].s3.object.key).toBe(encodedKey(Key));
    },
  );

  it("is refused with a longer key", async () => {
    const put = aws.s3.send(new PutObjectCommand({ Bucket, Key: `in/${"ü".repeat(512)}`, Body: "1" }));
    await expect(put).rejects.toMatchObject({ name: "KeyTooLongError" });
  });

  it("is written by one of two who ask that it be absent", async () => {
    const put = (Body: string) => aws.s3.send(new PutObjectCommand({ Bucket, Key: "in/race", Body, IfNoneMatch: "*" }));
    const results = await Promise.allSettled([put("1"), put("2"), put("3")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  });

  it("is overwritten under If-Match only while it is the one that was read", async () => {
    const { ETag } = await aws.s3.send(new PutObjectCommand({ Bucket, Key: "in/match", Body: "1" }));
    await aws.s3.send(new PutObjectCommand({ Bucket, Key: "in/match", Body: "2", IfMatch: ETag }));
    const again = aws.s3.send(new PutObjectCommand({ Bucket, Key: "in/match", Body: "3", IfMatch: ETag }));
    await expect(again).rejects.toMatchObject({ name: "PreconditionFailed" });
  });

  it("keeps its bytes when it is tagged", async () => {
    await aws.s3.send(new PutObjectCommand({ Bucket, Key: "in/tagged", Body: "copy" }));
    const tag = aws.s3.send(new PutObjectTaggingCommand({ Bucket, Key: "in/tagged", Tagging: { TagSet: [] } }));
    await expect(tag).rejects.toMatchObject({ name: "NotImplemented", $metadata: { httpStatusCode: 501 } });
    const { Body } = await aws.s3.send(new GetObjectCommand({ Bucket, Key: "in/tagged" }));
    expect(await Body?.transformToString()).toBe("copy");
  });
});

describe("a list of objects", () => {
  const keys = ["in/B/1", "in/a/1", "in/a/2", "in/a b+&", "in/\u00e4", "in/\u{1f4f0}", "in/\uffee"];
  const inOrder = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  beforeAll(async () => {
    await aws.s3.send(new CreateBucketCommand({ Bucket: "listed" }));
    for (const Key of keys) await aws.s3.send(new PutObjectCommand({ Bucket: "listed", Key, Body: "copy" }));
  });

  it("goes by the bytes of the keys and loses none between its pages", async () => {
    const found: (string | undefined)[] = [];
    let token: string | undefined;
    do {
      const page = await aws.s3.send(
        new ListObjectsV2Command({ Bucket: "listed", MaxKeys: 2, ...(token ? { ContinuationToken: token } : {}) }),
      );
      found.push(...(page.Contents ?? []).map(({ Key }) => Key));
      token = page.NextContinuationToken;
    } while (token !== undefined);
    expect(found).toEqual(inOrder);
  });

  it("names each object as the only version of its key, page by page", async () => {
    const found: (string | undefined)[] = [];
    let marker: string | undefined;
    do {
      const page = await aws.s3.send(
        new ListObjectVersionsCommand({
          Bucket: "listed",
          Prefix: "in/",
          MaxKeys: 3,
          EncodingType: "url",
          ...(marker ? { KeyMarker: marker } : {}),
        }),
      );
      for (const { Key, VersionId, IsLatest, ETag } of page.Versions ?? []) {
        expect({ VersionId, IsLatest, ETag }).toEqual({ VersionId: "null", IsLatest: true, ETag: expect.any(String) });
        found.push(Key);
      }
      marker = page.NextKeyMarker === undefined ? undefined : decodedKey(page.NextKeyMarker);
    } while (marker !== undefined);
    expect(found).toEqual(inOrder.map(encodedKey));
  });
});

describe("the emulator by itself still", () => {
  const app = buildApp({ logger: false });
  const put = (url: string, payload: string, headers = {}) => app.inject({ method: "PUT", url, payload, headers });
  beforeAll(() => put("/inbox", ""));
  const note = "Then the gap is closed, and what fills it in infra/local may go.";

  it("ignores If-None-Match", async () => {
    await put("/inbox/k", "1");
    expect((await put("/inbox/k", "2", { "if-none-match": "*" })).statusCode, note).toBe(200);
  });
  it.each(["tagging", "acl"])("overwrites an object on PUT ?%s", async (subresource) => {
    await put("/inbox/k", "copy");
    await put(`/inbox/k?${subresource}`, "<x/>");
    expect((await app.inject({ method: "GET", url: "/inbox/k" })).body, note).toBe("<x/>");
  });
  it("lists by language and goes on by bytes", async () => {
    for (const key of ["B", "a"]) await put(`/inbox/${key}`, "1");
    const page = (await app.inject({ method: "GET", url: "/inbox?list-type=2&max-keys=1" })).body;
    expect(page, note).toContain("<Key>a</Key>");
  });
  it("knows no list of versions", async () => {
    expect((await app.inject({ method: "GET", url: "/inbox?versions" })).body, note).not.toContain("<Version>");
  });
  it("takes keys of any length", async () => {
    expect((await put(`/inbox/${"k".repeat(2000)}`, "1")).statusCode, note).toBe(200);
  });
});
