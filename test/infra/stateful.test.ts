import { expect, test } from "vitest";
import { synthesized } from "./synthesized.ts";

const { resources } = synthesized("prod");

/** What holds data, messages or subscriptions. A changed id would replace it by an empty one. */
const STATEFUL = {
  AccessLogBucket: "AWS::S3::Bucket",
  AlarmsTopic: "AWS::SNS::Topic",
  AnnounceFailures: "AWS::SQS::Queue",
  ArchiveBucket: "AWS::S3::Bucket",
  ArticlesTable: "AWS::DynamoDB::Table",
  DeskTopic: "AWS::SNS::Topic",
  HeartbeatTopic: "AWS::SNS::Topic",
  InboxBucket: "AWS::S3::Bucket",
  IngestQueue: "AWS::SQS::Queue",
  IngestQueueDeadLetters: "AWS::SQS::Queue",
  NoticesTopic: "AWS::SNS::Topic",
  ReleaseQueue: "AWS::SQS::Queue",
  ReleaseQueueDeadLetters: "AWS::SQS::Queue",
};

test("keeps the logical ids of all that is stateful", () => {
  const types = new Set(Object.values(STATEFUL));
  const found = Object.entries(resources).filter(([, { Type }]) => types.has(Type));
  expect(Object.fromEntries(found.map(([id, { Type }]) => [id, Type]))).toEqual(STATEFUL);
});

test("gives nothing a physical name, so that a second stack and a replacement are possible", () => {
  const named = /^(Bucket|Table|Queue|Topic|Function|Role|LogGroup|Dashboard|Alarm)?Name$/;
  for (const [id, { Type, Properties }] of Object.entries(resources)) {
    // A mapping names the function that it feeds, and a policy inside a role must have a name.
    const names = Object.entries(Properties ?? {}).filter(
      ([key, value]) => named.test(key) && typeof value === "string",
    );
    expect(names, `${id} (${Type})`).toEqual([]);
  }
});

test("keeps the articles recoverable, and encrypts them with the table's own key", () => {
  expect(resources.ArticlesTable?.Properties).toMatchObject({
    BillingMode: "PAY_PER_REQUEST",
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    StreamSpecification: { StreamViewType: "NEW_IMAGE" },
    TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
  });
});

test("indexes what is due by keys only, and the desk's day with what its list shows", () => {
  const indexes = resources.ArticlesTable?.Properties.GlobalSecondaryIndexes as Record<string, unknown>[];
  const shapes = indexes.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    keys: (KeySchema as { AttributeName: string }[]).map(({ AttributeName }) => AttributeName),
    Projection,
  }));
  expect(shapes).toEqual([
    { IndexName: "due", keys: ["duePk", "dueAt"], Projection: { ProjectionType: "KEYS_ONLY" } },
    {
      IndexName: "desk",
      keys: ["deskPk", "deskAt"],
      Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["uri", "state", "headline"] },
    },
  ]);
});

test("versions the inbox and lets its copies, old versions and torn uploads end", () => {
  const properties = resources.InboxBucket?.Properties;
  expect(properties?.VersioningConfiguration).toEqual({ Status: "Enabled" });
  expect(properties?.LifecycleConfiguration).toEqual({
    Rules: [
      {
        Status: "Enabled",
        ExpirationInDays: 90,
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
      {
        Status: "Enabled",
        Prefix: "in/imprimatur-heartbeat/",
        ExpirationInDays: 1,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      },
      { Status: "Enabled", ExpiredObjectDeleteMarker: true },
    ],
  });
});

test("lets nothing in the archive end but quarantine", () => {
  expect(resources.ArchiveBucket?.Properties.LifecycleConfiguration).toEqual({
    Rules: [
      { Status: "Enabled", AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
      { Status: "Enabled", Prefix: "quarantine/", ExpirationInDays: 365 },
    ],
  });
});

test("keeps dead letters for the 14 days that SQS allows", () => {
  for (const id of ["IngestQueueDeadLetters", "ReleaseQueueDeadLetters", "AnnounceFailures"]) {
    expect(resources[id]?.Properties.MessageRetentionPeriod, id).toBe(14 * 24 * 3600);
  }
});

test("empties no bucket and runs no custom resource", () => {
  const foreign = Object.values(resources).filter(({ Type }) => /^Custom::|CustomResource/.test(Type));
  expect(foreign).toEqual([]);
});
