import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { cdkContext } from "../../infra/cdk-context.ts";
import { ImprimaturStack } from "../../infra/imprimatur-stack.ts";
import { STAGES } from "../../infra/stages.ts";
import type { Policy } from "../../shared/rights/policy/policy.ts";
import { policyStatements } from "./policy-statements.ts";
import { standIn } from "./stand-in.ts";
import { ofType, outdir, SCHEMAS, synthesized } from "./synthesized.ts";

const { resources, template } = synthesized("prod");
const alarms = ofType(resources, "AWS::CloudWatch::Alarm");

function alarm(name: string): Record<string, unknown> {
  const found = alarms.find(([id]) => id.startsWith(`ObservabilityAlarms${name}`));
  if (!found) throw new Error(`There is no alarm ${name}.`);
  return found[1].Properties;
}

test.each([
  "OldestFile",
  "StreamLag",
  "QuarantineRate",
  "EmbargoLate",
  "SweepSilent",
  "OldestDue",
  "HeartbeatLost",
  "TermsDue",
  "TermsUrgent",
  "IngestQueueDeadLettersNotEmpty",
  "ReleaseQueueDeadLettersNotEmpty",
  "AnnounceFailuresNotEmpty",
  "IngestErrors",
  "AnnounceErrors",
  "SweepErrors",
  "ReleaseErrors",
  "HeartbeatErrors",
])("tells the alarms' topic when %s starts and ends", (name) => {
  const to = [{ Ref: "AlarmsTopic" }];
  expect(alarm(name)).toMatchObject({ AlarmActions: to, OKActions: to });
  expect(String(alarm(name).AlarmDescription)).toMatch(/\.$/);
});

test("lets CloudWatch publish alarms from this account: a topic that only refuses would lose them", () => {
  const [[, policy] = []] = ofType(resources, "AWS::SNS::TopicPolicy").filter(([id]) => id.includes("AlarmsTopic"));
  const allowing = policy ? policyStatements(policy).filter(({ effect }) => effect === "Allow") : [];
  expect(allowing).toEqual([
    {
      effect: "Allow",
      actions: ["sns:Publish"],
      resources: [{ Ref: "AlarmsTopic" }],
      principal: { Service: "cloudwatch.amazonaws.com" },
      condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
    },
  ]);
});

test("alarms at the stage's thresholds", () => {
  expect(alarm("OldestFile").Threshold).toBe(STAGES.prod.alarms.oldestFileSeconds);
  expect(alarm("StreamLag").Threshold).toBe(1000 * STAGES.prod.alarms.streamLagSeconds);
  expect(alarm("QuarantineRate").Threshold).toBe(STAGES.prod.alarms.quarantinePercent);
});

test("measures quarantine as a share of the files received, and only when enough came", () => {
  const metrics = alarm("QuarantineRate").Metrics as { Expression?: string; MetricStat?: { Metric: unknown } }[];
  expect(metrics.find(({ Expression }) => Expression)?.Expression).toBe(
    "IF(FILL(received, 0) >= 20, 100 * FILL(quarantined, 0) / received, 0)",
  );
  const dimensions = [{ Name: "service", Value: "imprimatur" }];
  expect(metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])).toEqual([
    { Namespace: "Imprimatur", MetricName: "FilesReceived", Dimensions: dimensions },
    { Namespace: "Imprimatur", MetricName: "FilesQuarantined", Dimensions: dimensions },
  ]);
});

test("takes the silence of the sweep and of the heartbeat for a fault, and that of everything else for quiet", () => {
  const silent = alarms.filter(([, { Properties }]) => Properties.TreatMissingData === "breaching");
  expect(silent.map(([id]) => id.replace(/[0-9A-F]{8}$/, ""))).toEqual([
    "ObservabilityAlarmsHeartbeatLost",
    "ObservabilityAlarmsSweepSilent",
  ]);
});

test("tells when a supplier is silent for longer than its policy says, and of no other", () => {
  const policies = [
    { id: "coast-wire", silence: "PT6H" },
    { id: "quiet-wire" },
    { id: "slow-wire", silence: "P30D" },
  ] as unknown as Policy[];
  const app = new App({ context: { ...cdkContext(), [SCHEMAS]: false }, outdir: outdir() });
  const stack = new ImprimaturStack(app, "dev", standIn, { hash: "", policies });
  const made = Template.fromStack(stack).findResources("AWS::CloudWatch::Alarm", {
    Properties: { MetricName: "ItemsRead" },
  });
  const silent = Object.values(made).map(({ Properties }) => Properties);
  expect(silent).toMatchObject([
    {
      AlarmDescription: "Nothing has come from coast-wire for 6 hours.",
      Dimensions: [
        { Name: "service", Value: "imprimatur" },
        { Name: "supplier", Value: "coast-wire" },
      ],
      Period: 3600,
      EvaluationPeriods: 6,
      ComparisonOperator: "LessThanThreshold",
      Threshold: 1,
      TreatMissingData: "breaching",
    },
    { EvaluationPeriods: 168 },
  ]);
});

test("has a line in the runbook for every alarm", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  const ids = alarms.map(([id]) => id.replace(/^ObservabilityAlarms|[0-9A-F]{8}$/g, ""));
  expect(ids.filter((id) => !new RegExp(`^\\|.*\`${id}\`.*\\|.*\\|.*\\|$`, "m").test(readme))).toEqual([]);
});

test("misses a heartbeat after three that did not come, and sees what is stuck in every quarter of an hour", () => {
  expect(alarm("HeartbeatLost")).toMatchObject({
    MetricName: "HeartbeatSeconds",
    Statistic: "SampleCount",
    Period: 300,
    EvaluationPeriods: 3,
    ComparisonOperator: "LessThanThreshold",
    Threshold: 1,
  });
  expect(alarm("OldestDue")).toMatchObject({ MetricName: "OldestDue", Period: 900, Threshold: 300 });
});

test("has a dashboard that shows heartbeats, what is due, and each supplier's share in quarantine", () => {
  const app = new App({ context: { ...cdkContext(), [SCHEMAS]: false }, outdir: outdir() });
  const policies = [{ id: "coast-wire" }] as unknown as Policy[];
  const stack = new ImprimaturStack(app, "dev", standIn, { hash: "", policies });
  const [page, ...others] = Object.values(Template.fromStack(stack).findResources("AWS::CloudWatch::Dashboard"));
  expect(others).toEqual([]);
  const body = JSON.stringify(page?.Properties);
  for (const name of ["HeartbeatSeconds", "OldestDue", "EmbargoLateness", "TermsDaysLeft"])
    expect(body).toContain(name);
  expect(body).toMatch(/100 \* SUM\(SEARCH\(.{0,200}coast-wire.{0,40}quarantine/);
});

test("tells the user the names that he needs", () => {
  const { PoliciesHash, ...named } = template.Outputs;
  expect(PoliciesHash?.Value).toMatch(/^[0-9a-f]{64}$/);
  expect(Object.fromEntries(Object.entries(named).map(([id, { Value }]) => [id, Value.Ref]))).toEqual({
    AlarmsTopicArn: "AlarmsTopic",
    AnnounceFailuresUrl: "AnnounceFailures",
    ArchiveBucketName: "ArchiveBucket",
    ArticlesTableName: "ArticlesTable",
    DeskLookPolicyArn: expect.stringMatching(/^DeskPoliciesLook/),
    DeskMendPolicyArn: expect.stringMatching(/^DeskPoliciesMend/),
    DeskOrderPolicyArn: expect.stringMatching(/^DeskPoliciesOrder/),
    DeskTopicArn: "DeskTopic",
    InboxBucketName: "InboxBucket",
    IngestQueueDeadLettersUrl: "IngestQueueDeadLetters",
    IngestQueueUrl: "IngestQueue",
    NoticesTopicArn: "NoticesTopic",
    ReleaseQueueDeadLettersUrl: "ReleaseQueueDeadLetters",
    ReleaseQueueUrl: "ReleaseQueue",
  });
});
