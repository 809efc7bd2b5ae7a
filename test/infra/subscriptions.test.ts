import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Annotations, Match } from "aws-cdk-lib/assertions";
import { describe, expect, it, test } from "vitest";
import { subscribersFile } from "../../infra/subscribers-file.ts";
import { readSubscribers } from "../../shared/subscribers/read-subscribers.ts";
import { policyStatements } from "./policy-statements.ts";
import { spelled } from "./spelled.ts";
import { ofType, type Resource, unsynthesized } from "./synthesized.ts";

const FOREIGN = "arn:aws:sqs:eu-west-1:210987654321:wire";
const TEXT = `
subscribers: imprimatur.subscribers/1
list:
  - {id: city-desk, protocol: sqs, filter: {supplier: [harbour-ledger]}}
  - {id: paper, protocol: https, endpoint: "https://paper.example/hook", external: true}
  - {id: taker, protocol: lambda, endpoint: "arn:aws:lambda:eu-west-1:123456789012:function:take"}
  - {id: night, protocol: email, endpoint: night@newsroom.example, topic: Desk, filter: {event: [held]}}
  - {id: other-house, protocol: sqs, endpoint: "${FOREIGN}", external: true}
  - {id: lake, protocol: firehose, endpoint: "arn:aws:firehose:eu-west-1:123456789012:deliverystream/w", role: "arn:aws:iam::123456789012:role/sns"}
`;
const file = join(mkdtempSync(join(tmpdir(), "subscribers-")), "subscribers.yaml");
writeFileSync(file, TEXT);

const { app, stack } = unsynthesized("prod", { subscribers: file });
const { template } = app.synth().getStackByName(stack.stackName);
const resources = template.Resources as Record<string, Resource>;
const configured = ofType(resources, "AWS::SNS::Subscription").filter(([id]) => id.startsWith("Subscriptions"));
const subscriptions: Record<string, Resource["Properties"]> = Object.fromEntries(
  configured.map(([, { Properties }]) => [String(Properties.Protocol), Properties]),
);

describe("the configured subscribers", () => {
  it("are subscriptions under cdk-nag, each with its endpoint, its filter and a queue of what was not delivered", () => {
    expect(configured).toHaveLength(6);
    expect(subscriptions.https).toMatchObject({
      TopicArn: { Ref: "NoticesTopic" },
      Endpoint: "https://paper.example/hook",
      FilterPolicy: { $or: [{ event: ["withdrawn", "withdrawn:paper"] }, { to: ["paper"] }] },
      RedrivePolicy: { deadLetterTargetArn: { "Fn::GetAtt": ["PaperUndelivered", "Arn"] } },
    });
    expect(subscriptions.email).toMatchObject({ TopicArn: { Ref: "DeskTopic" }, Endpoint: "night@newsroom.example" });
    expect(subscriptions.firehose).toMatchObject({ SubscriptionRoleArn: "arn:aws:iam::123456789012:role/sns" });
    for (const { RedrivePolicy } of Object.values(subscriptions)) expect(RedrivePolicy).toBeDefined();
  });

  it("get raw messages on queues, where the envelope is in the way", () => {
    const raw = Object.entries(subscriptions).filter(([, { RawMessageDelivery }]) => RawMessageDelivery === true);
    expect(raw.map(([protocol]) => protocol)).toEqual(["sqs"]);
  });

  it("that name no queue get one, which takes messages of its topic alone and sets poison aside", () => {
    expect(resources.CityDeskQueue?.Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
    const policies = ofType(resources, "AWS::SQS::QueuePolicy").filter(
      ([, { Properties }]) => JSON.stringify(Properties.Queues) === '[{"Ref":"CityDeskQueue"}]',
    );
    const allowed = policies
      .flatMap(([, policy]) => policyStatements(policy))
      .filter(({ effect }) => effect === "Allow");
    expect(
      allowed.map(({ principal, actions, condition }) => [
        principal,
        actions,
        spelled(condition?.ArnEquals?.["aws:SourceArn"]),
      ]),
    ).toEqual([[{ Service: "sns.amazonaws.com" }, ["sqs:SendMessage"], "<NoticesTopic>"]]);
    expect(
      ofType(resources, "AWS::SNS::Subscription").map(([, { Properties }]) => spelled(Properties.Endpoint)),
    ).toContain("<CityDeskQueue.Arn>");
  });

  it("that are functions may be called by the topic alone", () =>
    expect(ofType(resources, "AWS::Lambda::Permission").map(([, { Properties }]) => Properties)).toContainEqual({
      Action: "lambda:InvokeFunction",
      FunctionName: "arn:aws:lambda:eu-west-1:123456789012:function:take",
      Principal: "sns.amazonaws.com",
      SourceArn: { Ref: "NoticesTopic" },
    }));

  it("that are functions are left to their owner where they are another account's", () => {
    const permission = ofType(resources, "AWS::Lambda::Permission").find(([id]) => id.includes("Taker"))?.[1];
    const { Condition = "" } = permission as unknown as { Condition?: string };
    expect((template.Conditions as Record<string, unknown>)[Condition]).toEqual({
      "Fn::Equals": ["123456789012", { Ref: "AWS::AccountId" }],
    });
  });

  it("tell where what was not delivered lies, and the queues that the stack made", () => {
    const outputs = template.Outputs as Record<string, { Value: { Ref?: string } }>;
    const told = Object.entries(outputs).flatMap(([id, { Value }]) =>
      /Undelivered|CityDesk/.test(id) ? [[id, Value.Ref]] : [],
    );
    expect(Object.fromEntries(told)).toEqual({
      CityDeskQueueDeadLettersUrl: "CityDeskQueueDeadLetters",
      CityDeskQueueUrl: "CityDeskQueue",
      CityDeskUndeliveredUrl: "CityDeskUndelivered",
      PaperUndeliveredUrl: "PaperUndelivered",
      TakerUndeliveredUrl: "TakerUndelivered",
      NightUndeliveredUrl: "NightUndelivered",
      OtherHouseUndeliveredUrl: "OtherHouseUndelivered",
      LakeUndeliveredUrl: "LakeUndelivered",
    });
  });

  it("alarm when something was not delivered", () => {
    const alarms = ofType(resources, "AWS::CloudWatch::Alarm").map(([id]) => id);
    for (const name of ["CityDesk", "Paper", "Taker", "Night", "OtherHouse", "Lake"])
      expect(alarms.filter((id) => id.includes(`${name}UndeliveredNotEmpty`))).toHaveLength(1);
  });

  it("say at synth what only the owner of an endpoint can do", () => {
    const said = Annotations.fromStack(stack)
      .findInfo("*", Match.anyValue())
      .map(({ entry }) => String(entry.data));
    for (const id of ["paper", "night", "other-house", "lake", "taker"])
      expect(said.filter((sentence) => sentence.startsWith(`${id}: `))).toHaveLength(1);
    expect(said.filter((sentence) => sentence.startsWith("city-desk"))).toEqual([]);
  });
});

test("a file of subscribers that is wrong stops synth, naming every place", () => {
  const wrong = join(mkdtempSync(join(tmpdir(), "subscribers-")), "wrong.yaml");
  writeFileSync(
    wrong,
    "subscribers: imprimatur.subscribers/1\nlist:\n  - {id: a, protocol: sms}\n  - {id: B, protocol: sqs}\n",
  );
  expect(() => unsynthesized("dev", { subscribers: wrong })).toThrow(/\/list\/0\/protocol: .*\n.*\/list\/1\/id: /);
  expect(() => unsynthesized("dev", { subscribers: join(wrong, "absent") })).toThrow(
    /There is no file of subscribers at .*absent/,
  );
});

test("the file that comes along is empty, and its examples hold", async () => {
  expect(subscribersFile()).toEqual([]);
  const { readFileSync } = await import("node:fs");
  const text = readFileSync(join(import.meta.dirname, "../../infra/subscribers.yaml"), "utf8");
  const shown = text.replace("list: []", "list:").replaceAll(/^# (?= *- id| {2})/gm, "");
  const read = readSubscribers(shown);
  expect("subscribers" in read ? read.subscribers.map(({ id }) => id) : read).toEqual([
    "city-desk",
    "partner-paper",
    "night-editor",
  ]);
});
