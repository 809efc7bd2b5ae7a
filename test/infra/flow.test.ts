import { expect, test } from "vitest";
import { FUNCTIONS } from "../../infra/functions.ts";
import { spelled } from "./spelled.ts";
import { ofType, type Resource, synthesized } from "./synthesized.ts";

const { resources } = synthesized("prod");

function mappingOf(source: string): Record<string, unknown> | undefined {
  const mappings = ofType(resources, "AWS::Lambda::EventSourceMapping");
  return mappings.find(([, { Properties }]) => spelled(Properties.EventSourceArn).startsWith(source))?.[1].Properties;
}

function functionOf(name: string): Resource {
  const found = ofType(resources, "AWS::Lambda::Function").find(([id]) => id.startsWith(`Pipeline${name}Function`));
  if (!found) throw new Error(`There is no function ${name}.`);
  return found[1];
}

const variables = (name: string): Record<string, unknown> =>
  (functionOf(name).Properties.Environment as { Variables: Record<string, unknown> }).Variables;

test("puts every object that arrives on the ingest queue, through the bucket's own properties", () => {
  expect(resources.InboxBucket?.Properties.NotificationConfiguration).toEqual({
    QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: { "Fn::GetAtt": ["IngestQueue", "Arn"] } }],
  });
});

test("reads one file at a time, so that a file that times out fails alone", () => {
  expect(mappingOf("<IngestQueue")).toMatchObject({
    BatchSize: 1,
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    ScalingConfig: { MaximumConcurrency: 20 },
  });
});

test("retries of the release queue only the messages that failed", () => {
  expect(mappingOf("<ReleaseQueue")).toMatchObject({ FunctionResponseTypes: ["ReportBatchItemFailures"] });
});

test("announces from the stream what owes its announcement, halves a failing batch, and gives up into a queue", () => {
  const mapping = mappingOf("<ArticlesTable.StreamArn>");
  expect(mapping).toMatchObject({
    StartingPosition: "TRIM_HORIZON",
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 5,
    MaximumRecordAgeInSeconds: 3600,
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": ["AnnounceFailures", "Arn"] } } },
  });
  const { Filters } = (mapping?.FilterCriteria ?? {}) as { Filters?: { Pattern: string }[] };
  expect(Filters?.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
    { eventName: ["INSERT", "MODIFY"], dynamodb: { NewImage: { owes: { N: [{ exists: true }] } } } },
  ]);
});

test.each([
  ["IngestQueue", "Ingest"],
  ["ReleaseQueue", "Release"],
])("%s hides a message for six times the timeout of %s, and sets it aside after five tries", (queue, name) => {
  const { VisibilityTimeout, RedrivePolicy } = resources[queue]?.Properties ?? {};
  expect(VisibilityTimeout).toBe(6 * Number(functionOf(name).Properties.Timeout));
  expect(RedrivePolicy).toEqual({
    deadLetterTargetArn: { "Fn::GetAtt": [`${queue}DeadLetters`, "Arn"] },
    maxReceiveCount: 5,
  });
});

test("sweeps every minute at the minute's own time, and leaves a lost run to the next", () => {
  const schedule = ofType(resources, "AWS::Scheduler::Schedule").find(([id]) => id !== "HeartbeatSchedule")?.[1];
  expect(schedule?.Properties).toMatchObject({
    ScheduleExpression: "rate(1 minute)",
    FlexibleTimeWindow: { Mode: "OFF" },
    Target: {
      Arn: { "Fn::GetAtt": ["PipelineSweepFunctionEE3FFA78", "Arn"] },
      RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 },
    },
  });
  expect(ofType(resources, "AWS::Lambda::EventInvokeConfig")[0]?.[1].Properties.MaximumRetryAttempts).toBe(0);
  expect(FUNCTIONS.sweep.timeoutSeconds).toBeLessThan(60);
});

test("lets the heartbeat beat every five minutes, and hears of it on its own topic", () => {
  const Arn = { "Fn::GetAtt": [expect.stringMatching(/^PipelineHeartbeatFunction/), "Arn"] };
  expect(resources.HeartbeatSchedule?.Properties).toMatchObject({
    ScheduleExpression: "rate(5 minutes)",
    Target: { Arn, Input: '{"embargoSeconds":20}' },
  });
  const heard = ofType(resources, "AWS::SNS::Subscription").map(([, { Properties }]) => Properties);
  expect(heard).toEqual([{ TopicArn: { Ref: "HeartbeatTopic" }, Protocol: "lambda", Endpoint: Arn }]);
});

test.each(ofType(resources, "AWS::Lambda::Function"))(
  "%s runs the bundle on Node 24 and ARM, logging to its own group",
  (id, { Properties }) => {
    const group = id.replace(/Function\w+$/, "Logs");
    expect(Properties).toMatchObject({ Runtime: "nodejs24.x", Architectures: ["arm64"], Handler: "index.handler" });
    const { LogGroup } = Properties.LoggingConfig as { LogGroup: { Ref: string } };
    expect(LogGroup.Ref.startsWith(group)).toBe(true);
    expect(Properties).not.toHaveProperty("ReservedConcurrentExecutions");
  },
);

const POWERTOOLS = ["POWERTOOLS_LOG_LEVEL", "POWERTOOLS_METRICS_NAMESPACE", "POWERTOOLS_SERVICE_NAME"];

test.each([
  ["Ingest", ["ARCHIVE_BUCKET", "ARTICLES_TABLE", "RELEASE_QUEUE_URL"]],
  [
    "Announce",
    [
      "ARCHIVE_BUCKET",
      "ARTICLES_TABLE",
      "DESK_TOPIC_ARN",
      "HEARTBEAT_TOPIC_ARN",
      "NOTICES_TOPIC_ARN",
      "RELEASE_QUEUE_URL",
    ],
  ],
  ["Heartbeat", ["INBOX_BUCKET"]],
  ["Sweep", ["ARTICLES_TABLE", "RELEASE_QUEUE_URL"]],
  ["Release", ["ARCHIVE_BUCKET", "ARTICLES_TABLE", "RELEASE_QUEUE_URL"]],
])("tells %s where its resources are, and nothing of others", (name, names) => {
  expect(Object.keys(variables(name)).sort()).toEqual([...names, ...POWERTOOLS].sort());
});

test("points each variable at its resource", () => {
  expect(variables("Announce")).toMatchObject({
    ARTICLES_TABLE: { Ref: "ArticlesTable" },
    ARCHIVE_BUCKET: { Ref: "ArchiveBucket" },
    RELEASE_QUEUE_URL: { Ref: "ReleaseQueue" },
    NOTICES_TOPIC_ARN: { Ref: "NoticesTopic" },
    DESK_TOPIC_ARN: { Ref: "DeskTopic" },
  });
});
