import { expect, test } from "vitest";
import { policyStatements } from "./policy-statements.ts";
import { spelled } from "./spelled.ts";
import { ofType, synthesized } from "./synthesized.ts";

const { resources } = synthesized("prod");

function allowed(logicalId: string): string[] {
  const role = resources[logicalId];
  if (!role) return [];
  return policyStatements(role)
    .map(({ effect, actions, resources: on, condition }) => {
      const targets = on.map((target) => spelled(target).replace(/<Pipeline\w+Logs\w+\.Arn>/, "<own log group>"));
      return `${effect} ${actions.join(" ")} on ${targets.join(" ")}${condition ? " if" : ""}`;
    })
    .sort();
}

const STORIES =
  "dynamodb:BatchGetItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem on <ArticlesTable.Arn>";
const LOGS = "Allow logs:CreateLogStream logs:PutLogEvents on <own log group>";

/** Everything that any role of the stack may do. */
const ALLOWED: Record<string, string[]> = {
  PipelineIngestRole6B8AFE8E: [
    `Allow ${STORIES}`,
    LOGS,
    "Allow s3:GetObject on <ArchiveBucket.Arn>/records/*",
    "Allow s3:GetObject s3:GetObjectVersion on <InboxBucket.Arn>/*",
    "Allow s3:ListBucket on <InboxBucket.Arn>",
    "Allow s3:PutObject on <ArchiveBucket.Arn>/quarantine/* <ArchiveBucket.Arn>/records/*",
    "Allow sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage on <IngestQueue.Arn>",
    "Allow sqs:SendMessage on <ReleaseQueue.Arn>",
  ],
  PipelineAnnounceRole920D4164: [
    `Allow ${STORIES}`,
    "Allow dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator on <ArticlesTable.StreamArn>",
    "Allow dynamodb:ListStreams on <ArticlesTable.Arn>/stream/*",
    LOGS,
    "Allow s3:GetObject on <ArchiveBucket.Arn>/records/*",
    "Allow s3:PutObject on <ArchiveBucket.Arn>/released/*",
    "Allow sns:Publish on <DeskTopic> <HeartbeatTopic> <NoticesTopic>",
    "Allow sqs:SendMessage on <AnnounceFailures.Arn> <ReleaseQueue.Arn>",
  ],
  PipelineSweepRole94BE72D3: [
    "Allow dynamodb:Query on <ArticlesTable.Arn>/index/due",
    "Allow dynamodb:UpdateItem on <ArticlesTable.Arn>",
    LOGS,
    "Allow sqs:SendMessage on <ReleaseQueue.Arn>",
  ],
  PipelineReleaseRole7824C541: [
    `Allow ${STORIES}`,
    LOGS,
    "Allow s3:DeleteObject on <ArchiveBucket.Arn>/records/* <ArchiveBucket.Arn>/released/*",
    "Allow s3:GetObject on <ArchiveBucket.Arn>/records/*",
    "Allow sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage sqs:SendMessage on <ReleaseQueue.Arn>",
  ],
  PipelineHeartbeatRole5E6771F6: [LOGS, "Allow s3:PutObject on <InboxBucket.Arn>/in/imprimatur-heartbeat/beat.json"],
  ScheduleRole2985F131: [
    "Allow lambda:InvokeFunction on <PipelineHeartbeatFunction568C7A43.Arn> <PipelineSweepFunctionEE3FFA78.Arn>",
  ],
};

test.each(Object.entries(ALLOWED))("%s may do what is listed and nothing else", (id, statements) => {
  expect(allowed(id)).toEqual(statements);
});

const AUDITS = "Allow dynamodb:PutItem on <ArticlesTable.Arn> of AUDIT#*";
const QUEUES = "arn:<AWS::Partition>:sqs:<AWS::Region>:<AWS::AccountId>:<AWS::StackName>-*";

/** Everything that whoever is at the desk may do, by the group of commands. */
const DESK: Record<string, string[]> = {
  Look: [
    "Allow cloudformation:DescribeStacks on <AWS::StackId>",
    "Allow dynamodb:BatchGetItem dynamodb:GetItem on <ArticlesTable.Arn>",
    "Allow dynamodb:Query on <ArticlesTable.Arn> <ArticlesTable.Arn>/index/desk <ArticlesTable.Arn>/index/due",
    "Allow s3:GetObject on <ArchiveBucket.Arn>/quarantine/* <ArchiveBucket.Arn>/records/*",
    "Allow s3:ListBucketVersions on <ArchiveBucket.Arn> <InboxBucket.Arn>",
    `Allow sqs:GetQueueAttributes on ${QUEUES}`,
  ],
  Order: [
    "Allow dynamodb:PutItem on <ArticlesTable.Arn> of ART#*",
    AUDITS,
    "Allow sqs:SendMessage on <ReleaseQueue.Arn>",
  ],
  Mend: [
    AUDITS,
    "Allow s3:GetObject s3:PutObject on <InboxBucket.Arn>/*",
    "Allow s3:ListBucket on <InboxBucket.Arn>",
    `Allow sqs:DeleteMessage sqs:ReceiveMessage sqs:SendMessage on ${QUEUES}`,
    "Allow sqs:PurgeQueue on <AnnounceFailures.Arn>",
    "Allow sqs:StartMessageMoveTask on <IngestQueueDeadLetters.Arn> <ReleaseQueueDeadLetters.Arn>",
  ],
};

test.each(Object.entries(DESK))("the desk's policy %s allows what is listed and nothing else", (group, statements) => {
  const policies = ofType(resources, "AWS::IAM::ManagedPolicy").filter(([id]) => id.startsWith(`DeskPolicies${group}`));
  const said = policies.flatMap(([, policy]) =>
    policyStatements(policy).map(({ effect, actions, resources: on, condition }) => {
      const partitions = condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"];
      return `${effect} ${[...actions].sort().join(" ")} on ${on.map(spelled).join(" ")}${partitions ? ` of ${partitions}` : ""}`;
    }),
  );
  expect(said.sort()).toEqual([...statements].sort());
});

test("attaches the desk's policies to nobody", () => {
  for (const [, { Properties }] of ofType(resources, "AWS::IAM::ManagedPolicy")) {
    expect(Object.keys(Properties).sort()).toEqual(["Description", "Path", "PolicyDocument"]);
  }
});

test("gives permissions to no other role, user or group, and attaches no managed policy", () => {
  expect(ofType(resources, "AWS::IAM::Role").map(([id]) => id)).toEqual(Object.keys(ALLOWED));
  const types = new Set(Object.values(resources).map(({ Type }) => Type));
  expect([...types].filter((type) => type.startsWith("AWS::IAM::")).sort()).toEqual([
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::Role",
  ]);
  for (const [, { Properties }] of ofType(resources, "AWS::IAM::Role")) {
    expect(Properties).not.toHaveProperty("ManagedPolicyArns");
  }
});

test("names every action in full, and no statement lies on everything", () => {
  const statements = ofType(resources, "AWS::IAM::Role").flatMap(([, role]) => policyStatements(role));
  expect(statements.flatMap(({ actions }) => actions).filter((action) => action.includes("*"))).toEqual([]);
  expect(statements.flatMap(({ resources: on }) => on).filter((target) => target === "*")).toEqual([]);
});

test("lets only Lambda and, for this account, the scheduler take a role", () => {
  const trust = ofType(resources, "AWS::IAM::Role").map(([id, { Properties }]) => {
    const [statement] = policyStatements({
      Type: "",
      Properties: { PolicyDocument: Properties.AssumeRolePolicyDocument },
    });
    return [id, JSON.stringify(statement?.principal), statement?.condition !== undefined];
  });
  expect(trust.map(([, service, conditional]) => [service, conditional])).toEqual([
    ...Array(5).fill(['{"Service":"lambda.amazonaws.com"}', false]),
    ['{"Service":"scheduler.amazonaws.com"}', true],
  ]);
});
