import { expect, test } from "vitest";
import { policyStatements, type Statement } from "./policy-statements.ts";
import { ofType, synthesized } from "./synthesized.ts";

const { resources } = synthesized("prod");

/** Types that others can reach, with the policies that guard them and the property that names what they guard. */
const GUARDED = {
  "AWS::S3::Bucket": { policy: "AWS::S3::BucketPolicy", guards: "Bucket" },
  "AWS::SQS::Queue": { policy: "AWS::SQS::QueuePolicy", guards: "Queues" },
  "AWS::SNS::Topic": { policy: "AWS::SNS::TopicPolicy", guards: "Topics" },
};

function statementsOn(id: string, { policy, guards }: { policy: string; guards: string }): Statement[] {
  return ofType(resources, policy)
    .filter(([, { Properties }]) => [Properties[guards]].flat().some((each) => (each as { Ref: string }).Ref === id))
    .flatMap(([, resource]) => policyStatements(resource));
}

const guarded = Object.entries(GUARDED).flatMap(([type, guard]) =>
  ofType(resources, type).map(([id]) => ({ id, statements: statementsOn(id, guard) })),
);

test.each(guarded)("$id refuses whoever comes without TLS", ({ statements }) => {
  const refusal = statements.find(({ effect }) => effect === "Deny");
  expect(refusal?.condition).toEqual({ Bool: { "aws:SecureTransport": "false" } });
  expect(["*", JSON.stringify({ AWS: "*" })]).toContain(
    typeof refusal?.principal === "string" ? refusal.principal : JSON.stringify(refusal?.principal),
  );
});

test.each(guarded)("$id lets in no one but a service that acts for this account", ({ statements }) => {
  for (const { principal, condition } of statements.filter(({ effect }) => effect === "Allow")) {
    expect(Object.keys(principal as object)).toEqual(["Service"]);
    expect(condition?.StringEquals?.["aws:SourceAccount"]).toEqual({ Ref: "AWS::AccountId" });
  }
});

test.each(ofType(resources, "AWS::S3::Bucket"))("%s is closed to the public and encrypted", (_id, { Properties }) => {
  expect(Properties).toMatchObject({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
    },
  });
});

test.each(ofType(resources, "AWS::SQS::Queue"))("%s is encrypted with a key that S3 and SNS may use", (_id, queue) => {
  expect(queue.Properties.SqsManagedSseEnabled).toBe(true);
  expect(queue.Properties).not.toHaveProperty("KmsMasterKeyId");
});

test("encrypts the topics of copy, and leaves the alarms' topic to CloudWatch", () => {
  const encrypted = ofType(resources, "AWS::SNS::Topic").map(([id, { Properties }]) => [
    id,
    JSON.stringify(Properties ?? {}).includes(":alias/aws/sns"),
  ]);
  expect(Object.fromEntries(encrypted)).toEqual({
    NoticesTopic: true,
    DeskTopic: true,
    HeartbeatTopic: true,
    AlarmsTopic: false,
  });
});

test("has no function URL, no API and no permission to call a function but for the topic of heartbeats", () => {
  const types = Object.values(resources).map(({ Type }) => Type);
  expect(types.filter((type) => /::Url$|ApiGateway/.test(type))).toEqual([]);
  const [[, permission] = [], ...others] = ofType(resources, "AWS::Lambda::Permission");
  expect(others).toEqual([]);
  expect(permission?.Properties).toMatchObject({
    Action: "lambda:InvokeFunction",
    FunctionName: { Ref: expect.stringMatching(/^PipelineHeartbeatFunction/) },
    Principal: "sns.amazonaws.com",
    SourceArn: { Ref: "HeartbeatTopic" },
  });
});
