import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTemplate } from "../../infra/local/read-template.ts";
import type { Resource } from "../../infra/local/template.ts";
import { functionResource, SMALL_RESOURCES } from "./small-stack.ts";

const ENDPOINT = "http://127.0.0.1:4566";
const plan = (resources: Record<string, Resource>, outputs = {}) =>
  readTemplate({ Resources: resources, Outputs: outputs }, "Desk-dev", "/assembly", ENDPOINT);

describe("a synthesized template", () => {
  it("becomes names on this machine", () => {
    const { buckets, queues, notifications, tables, topics } = plan(SMALL_RESOURCES);
    expect(buckets).toEqual([{ id: "Bucket", name: "desk-dev-bucket" }]);
    expect(queues.find(({ id }) => id === "Queue")).toEqual({
      id: "Queue",
      name: "Desk-dev-Queue",
      arn: "arn:aws:sqs:us-east-1:000000000000:Desk-dev-Queue",
      url: `${ENDPOINT}/000000000000/Desk-dev-Queue`,
      attributes: {
        VisibilityTimeout: "60",
        RedrivePolicy: '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:Desk-dev-Dead","maxReceiveCount":2}',
      },
    });
    expect(notifications).toEqual([
      {
        bucket: "desk-dev-bucket",
        queueArn: "arn:aws:sqs:us-east-1:000000000000:Desk-dev-Queue",
        events: ["s3:ObjectCreated:*"],
        prefix: "in/",
      },
    ]);
    expect(tables[0]).toMatchObject({
      name: "Desk-dev-Table",
      ttlAttribute: "expiresAt",
      stream: { view: "NEW_AND_OLD_IMAGES" },
    });
    expect(topics[0]?.arn).toBe("arn:aws:sns:us-east-1:000000000000:Desk-dev-Topic");
  });

  it("finds the code of a function in the assembly and fills its environment", () => {
    const resource = functionResource("Read", {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is CloudFormation that fills it in.
      Environment: { Variables: { QUEUE: { Ref: "Queue" }, TOPIC: { "Fn::Sub": "x/${Topic}/${AWS::Region}" } } },
    });
    expect(plan({ ...SMALL_RESOURCES, Read: resource }).functions).toEqual([
      {
        id: "Read",
        name: "Desk-dev-Read",
        arn: "arn:aws:lambda:us-east-1:000000000000:function:Desk-dev-Read",
        directory: join("/assembly", "asset.Read"),
        handler: "index.handler",
        timeoutSeconds: 10,
        memoryMb: 128,
        environment: {
          QUEUE: `${ENDPOINT}/000000000000/Desk-dev-Queue`,
          TOPIC: "x/arn:aws:sns:us-east-1:000000000000:Desk-dev-Topic/us-east-1",
        },
      },
    ]);
  });

  it("reads mappings, schedules, subscriptions and outputs", () => {
    const read = plan(
      {
        ...SMALL_RESOURCES,
        Read: functionResource("Read"),
        Mapping: {
          Type: "AWS::Lambda::EventSourceMapping",
          Properties: {
            EventSourceArn: { "Fn::GetAtt": ["Table", "StreamArn"] },
            FunctionName: { Ref: "Read" },
            FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
            FunctionResponseTypes: ["ReportBatchItemFailures"],
            BisectBatchOnFunctionError: true,
            MaximumRetryAttempts: 3,
            DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": ["Failures", "Arn"] } } },
          },
        },
        Minute: {
          Type: "AWS::Scheduler::Schedule",
          Properties: {
            ScheduleExpression: "rate(1 minute)",
            FlexibleTimeWindow: { Mode: "OFF" },
            Target: { Arn: { "Fn::GetAtt": ["Read", "Arn"] }, RoleArn: "r" },
          },
        },
        Subscription: {
          Type: "AWS::SNS::Subscription",
          Properties: {
            TopicArn: { Ref: "Topic" },
            Protocol: "sqs",
            Endpoint: { "Fn::GetAtt": ["Queue", "Arn"] },
            FilterPolicy: { event: ["killed"] },
          },
        },
      },
      { Bucket: { Value: { Ref: "Bucket" } } },
    );
    expect(read.mappings[0]).toMatchObject({
      functionName: "Desk-dev-Read",
      batchSize: 100,
      filters: [{ eventName: ["INSERT"] }],
      reportsItemFailures: true,
      bisect: true,
      maximumRetries: 3,
      maximumAgeSeconds: -1,
      onFailureArn: "arn:aws:sqs:us-east-1:000000000000:Desk-dev-Failures",
    });
    expect(read.schedules).toEqual([
      { id: "Minute", everySeconds: 60, functionArn: read.functions[0]?.arn, input: "{}" },
    ]);
    expect(read.subscriptions[0]?.attributes).toEqual({ FilterPolicy: '{"event":["killed"]}' });
    expect(read.outputs).toEqual({ Bucket: "desk-dev-bucket" });
  });

  it("lists the types that mean nothing here", () => {
    const role: Resource = { Type: "AWS::IAM::Role", Properties: { AnythingAtAll: 1 } };
    expect(plan({ A: role, B: role }).silent).toEqual([
      { type: "AWS::IAM::Role", why: "everything is allowed here", count: 2 },
    ]);
  });

  it.each<[string, Record<string, Resource>, RegExp]>([
    [
      "an unknown type",
      { Bus: { Type: "AWS::Events::EventBus" } },
      /resource type AWS::Events::EventBus \(resource Bus\)/,
    ],
    [
      "an unknown property",
      { Q: { Type: "AWS::SQS::Queue", Properties: { Colour: "red" } } },
      /property Colour of AWS::SQS::Queue \(resource Q\)/,
    ],
    [
      "an unknown function",
      { Q: { Type: "AWS::SQS::Queue", Properties: { VisibilityTimeout: { "Fn::ImportValue": "x" } } } },
      /function Fn::ImportValue/,
    ],
    [
      "an unknown attribute",
      { Q: { Type: "AWS::SQS::Queue", Properties: { DelaySeconds: { "Fn::GetAtt": ["Q", "Mood"] } } } },
      /attribute Mood of AWS::SQS::Queue \(resource Q\)/,
    ],
    [
      "a reference to nothing",
      { Q: { Type: "AWS::SQS::Queue", Properties: { DelaySeconds: { Ref: "Gone" } } } },
      /refers to Gone/,
    ],
    [
      "a schedule by cron",
      { S: { Type: "AWS::Scheduler::Schedule", Properties: { ScheduleExpression: "cron(0 6 * * ? *)", Target: {} } } },
      /rate\(1 minute\) only \(resource S\)/,
    ],
    [
      "a bucket's events for a topic",
      { B: { Type: "AWS::S3::Bucket", Properties: { NotificationConfiguration: { TopicConfigurations: [] } } } },
      /TopicConfigurations \(resource B\)/,
    ],
  ])("is refused by name for %s", (_what, resources, message) => {
    expect(() => plan(resources)).toThrow(message);
  });
});
