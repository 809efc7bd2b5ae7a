import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Resource, Template } from "../../infra/local/template.ts";

/** A directory with a stack of hand: the code of each function is given as the text of its `index.mjs`. */
export interface SmallStack {
  directory: string;
  template: Template;
}

/** A fresh directory under the system's own. */
export function freshDirectory(): string {
  return mkdtempSync(join(tmpdir(), "imprimatur-"));
}

/** A bucket whose objects are announced on a queue with a dead-letter queue, a table with a stream, two topics. */
export const SMALL_RESOURCES: Record<string, Resource> = {
  Dead: { Type: "AWS::SQS::Queue", Properties: { SqsManagedSseEnabled: true } },
  Queue: {
    Type: "AWS::SQS::Queue",
    Properties: {
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: { "Fn::GetAtt": ["Dead", "Arn"] }, maxReceiveCount: 2 },
    },
  },
  Bucket: {
    Type: "AWS::S3::Bucket",
    Properties: {
      VersioningConfiguration: { Status: "Enabled" },
      NotificationConfiguration: {
        QueueConfigurations: [
          {
            Event: "s3:ObjectCreated:*",
            Queue: { "Fn::GetAtt": ["Queue", "Arn"] },
            Filter: { S3Key: { Rules: [{ Name: "prefix", Value: "in/" }] } },
          },
        ],
      },
    },
  },
  Table: {
    Type: "AWS::DynamoDB::Table",
    Properties: {
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      BillingMode: "PAY_PER_REQUEST",
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
    },
  },
  Failures: { Type: "AWS::SQS::Queue" },
  Topic: { Type: "AWS::SNS::Topic" },
};

/** A function of the small stack. */
export function functionResource(id: string, properties: Record<string, unknown> = {}): Resource {
  return {
    Type: "AWS::Lambda::Function",
    Properties: { Code: { S3Key: `${id}.zip` }, Handler: "index.handler", Timeout: 10, MemorySize: 128, ...properties },
    Metadata: { "aws:asset:path": `asset.${id}` },
  };
}

/** The small stack with the given functions and further resources. */
export function smallStack(code: Record<string, string>, resources: Record<string, Resource> = {}): SmallStack {
  const directory = freshDirectory();
  for (const [id, text] of Object.entries(code)) {
    mkdirSync(join(directory, `asset.${id}`));
    writeFileSync(join(directory, `asset.${id}`, "index.mjs"), text);
  }
  return { directory, template: { Resources: { ...SMALL_RESOURCES, ...resources } } };
}

/** Waits until `check` gives something, looking again and again; fails by the test's own time limit. */
export async function until<T>(check: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await check();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
