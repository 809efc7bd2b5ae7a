import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tablesText } from "../../bin/answer-text.ts";
import { overtakenBy } from "../../functions/desk/overtaken-by.ts";
import { undeliveredIn } from "../../functions/desk/undelivered.ts";
import type { World } from "../../functions/desk/world.ts";
import { HEARTBEAT } from "../../shared/heartbeat/heartbeat.ts";
import { articleKey, noteKey } from "../../shared/story/keys.ts";
import { housePolicies } from "../end-to-end/house-policies.ts";
import { type RunningDesk, runningDesk } from "../end-to-end/running-desk.ts";
import { clients } from "../local/clients.ts";
import { until } from "../local/small-stack.ts";
import { coastItem } from "../story/sample-copy.ts";
import { answered, ask, ordered, worldOf } from "./running-world.ts";

const SUBSCRIBERS = `
subscribers: imprimatur.subscribers/1
list:
  - {id: city-desk, protocol: sqs, topic: Desk}
  - {id: readers, protocol: sqs}
  - {id: night, protocol: email, endpoint: night@newsroom.example, topic: Desk}
`;

const HEARTBEAT_STORY = articleKey(HEARTBEAT.supplier, HEARTBEAT.uri);

let desk: RunningDesk;
let world: World;
beforeAll(async () => {
  const policies = housePolicies();
  const subscribers = join(mkdtempSync(join(tmpdir(), "subscribers-")), "subscribers.yaml");
  writeFileSync(subscribers, SUBSCRIBERS);
  desk = await runningDesk({ policies, subscribers });
  world = await worldOf(desk, policies);
});
afterAll(() => desk?.close());

const urlOf = (name: string): string => world.undelivered.find((one) => one.name === name)?.url ?? "";
const text = (StringValue: string) => ({ DataType: "String", StringValue });

describe("what SNS could not deliver", () => {
  it("is shown, and goes again to the subscriber's own queue and to nobody else", async () => {
    const { sqs } = clients(desk.stack.endpoint);
    // More than one receive gives out.
    const bodies = Array.from({ length: 12 }, (_, at) => `{"id":"${at}"}`);
    for (const MessageBody of bodies) {
      const MessageAttributes = { event: text("held"), ErrorCode: text("500"), RequestID: text("r") };
      const QueueUrl = urlOf("CityDeskUndelivered");
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageAttributes }));
    }
    await world.queues.send(urlOf("NightUndelivered"), [{ body: "{}" }]);
    const { json, isLacking, says } = await answered(world, "stats");
    expect(json).toMatchObject({ queues: { CityDeskUndelivered: { waiting: 12 }, NightUndelivered: { waiting: 1 } } });
    expect([isLacking, says]).toEqual([true, ["CityDeskUndelivered, NightUndelivered: see redrive."]]);

    const { proposal, answer } = await ordered(world, "redrive");
    expect(proposal).toMatchObject({ count: 12, touches: ["CityDeskUndelivered"] });
    expect(tablesText(proposal.radius)).toMatch(/NightUndelivered +1 +left there: .*Give the subscriber/);
    expect(answer.json).toEqual({ redriven: [{ queue: "CityDeskUndelivered", overtaken: [] }] });

    const QueueUrl = world.undelivered.find(({ subscriber }) => subscriber === "CityDesk")?.own;
    const got = new Map<string, string[]>();
    while (got.size < bodies.length) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ["All"] }),
      );
      for (const { Body = "", MessageAttributes = {} } of Messages) got.set(Body, Object.keys(MessageAttributes));
    }
    expect(got).toEqual(new Map([...got.keys()].map((body) => [body, ["event"]])));
    expect([...got.keys()].sort()).toEqual([...bodies].sort());
    expect(desk.told).toEqual([]);
    expect((await answered(world, "stats")).json).toMatchObject({
      queues: { CityDeskUndelivered: { waiting: 0, inFlight: 0 }, NightUndelivered: { waiting: 1 } },
    });
  });

  it("is thrown away where the subscriber was told of a later turn since, and the audit says so", async () => {
    const { sqs } = clients(desk.stack.endpoint);
    await desk.put("in/coast/told.json", coastItem({ uri: "urn:coast:told" }));
    await desk.quiet();
    await ordered(world, "withdraw", "urn:coast:told");
    await desk.quiet();
    const [head] = await desk.heads();
    const hash = String(head?.pk).split("#")[1];
    // The desk's subscriber was told of the withdrawal, the readers' one of both turns.
    const notice = (turn: number, more: object = {}) => JSON.stringify({ id: `${hash}#${turn}`, turn, ...more });
    const bodies = [notice(1), notice(2), notice(1, { explanation: "for the desk" }), notice(2, { explanation: "" })];
    const enveloped = JSON.stringify({ Type: "Notification", Message: notice(1) });
    await world.queues.send(
      urlOf("ReadersQueueDeadLetters"),
      [...bodies, enveloped].map((body) => ({ body })),
    );
    const { answer } = await ordered(world, "redrive", "ReadersQueueDeadLetters");
    const overtaken = { id: `${hash}#1`, by: 2 };
    expect(answer.json).toEqual({
      redriven: [{ queue: "ReadersQueueDeadLetters", overtaken: [overtaken, overtaken, overtaken] }],
    });
    expect(answer.came).toBe(`3 thrown away as overtaken: ${Array(3).fill(`${hash}#1 by turn 2`).join(", ")}`);
    expect((await answered(world, "audit")).json).toMatchObject({ entries: [{ came: answer.came }, {}, {}] });
    const QueueUrl = world.undelivered.find(({ name }) => name === "ReadersQueueDeadLetters")?.own;
    const got: string[] = [];
    // Two notices of the stack itself, and the two that stand.
    while (got.length < 4) {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      got.push(...Messages.map(({ Body = "" }) => Body));
    }
    expect(got).toEqual(expect.arrayContaining([bodies[1], bodies[3]]));
  });

  it("is not overtaken by what only others were told", async () => {
    const pk = `ART#${"a".repeat(32)}`;
    const published = (only?: string[]) => [
      { topic: "Notices", event: "withdrawn", id: "m", ...(only ? { only } : {}) },
    ];
    await world.rows.put({ pk, sk: noteKey(2), turn: 2, published: published(["others"]), to: ["readers"] });
    await world.rows.put({ pk, sk: noteKey(3), turn: 3, published: [], to: ["readers"] });
    await world.rows.put({
      pk,
      sk: noteKey(4),
      turn: 4,
      published: [{ topic: "Notices", event: "updated", id: "m" }],
      to: ["city-desk"],
    });
    const body = JSON.stringify({ id: `${"a".repeat(32)}#1` });
    expect(await overtakenBy(world, body, "Readers")).toBeUndefined();
    expect(await overtakenBy(world, body, "CityDesk")).toEqual({ id: `${"a".repeat(32)}#1`, by: 4 });
    expect(await overtakenBy(world, body, "Others")).toMatchObject({ by: 2 });
    expect(await overtakenBy(world, "no notice", "Others")).toBeUndefined();
  });

  it("has nothing to do with heartbeats: one goes the whole way and is heard by its own function alone", async () => {
    const before = desk.told.length;
    const counted = (await answered(world, "stats")).json as { stories: object };
    const name = desk.stack.plan.functions.find(({ id }) => id.includes("Heartbeat"))?.name ?? "";
    expect(await desk.stack.invoke(name, { embargoSeconds: 2 })).not.toHaveProperty("error");
    const heard = await until(async () => desk.logs.find((line) => line.includes("heartbeat heard")));
    expect(JSON.parse(heard).seconds).toBeGreaterThanOrEqual(2);
    await desk.quiet();
    expect(await until(async () => desk.logs.find((line) => line.includes('"HeartbeatSeconds":')))).toBeDefined();
    expect(desk.told.length).toBe(before);
    const rows = (await desk.rows()).filter(({ pk, key }) => pk === HEARTBEAT_STORY || key === HEARTBEAT.key);
    expect(new Set(rows.map(({ sk }) => sk.split("#")[0]))).toEqual(
      new Set(["HEAD", "REV", "DEC", "NOTE", rows.find(({ key }) => key)?.sk]),
    );
    expect(rows.filter(({ expiresAt }) => expiresAt === undefined)).toEqual([]);
    expect((await answered(world, "stats")).json).toMatchObject({ stories: counted.stories });
    expect(JSON.stringify((await answered(world, "list")).json)).not.toContain("heartbeat");
    expect((await answered(world, "report", "usage")).json).toMatchObject({ rows: [{ supplier: "coast-wire" }] });
    expect((await answered(world, "reconcile")).json).toMatchObject({ objects: 2, receipted: 2 });
    const shown = await answered(world, "show", HEARTBEAT.uri, "--supplier", HEARTBEAT.supplier);
    expect(shown.json).toMatchObject({ head: { state: "accept", turn: 2 } });
  });

  it("that the stack cannot send again is left, with what to do", async () => {
    expect(await ask(world, "redrive", "NightUndelivered")).toMatchObject({ count: 0, touches: [] });
    await expect(ask(world, "redrive", "DayUndelivered")).rejects.toThrow(
      /no queue "DayUndelivered" to redrive: .*CityDeskUndelivered, .*NightUndelivered/,
    );
  });

  it("is found by the names of the stack's outputs", () =>
    expect(
      undeliveredIn({
        PaperUndeliveredUrl: "p",
        IngestQueueUrl: "i",
        IngestQueueDeadLettersUrl: "l",
        ReleaseQueueDeadLettersUrl: "r",
        CityQueueUrl: "q",
        CityQueueDeadLettersUrl: "d",
        CityUndeliveredUrl: "u",
      }),
    ).toEqual([
      { name: "PaperUndelivered", url: "p", subscriber: "Paper" },
      { name: "CityQueueDeadLetters", url: "d", subscriber: "City", own: "q" },
      { name: "CityUndelivered", url: "u", subscriber: "City", own: "q" },
    ]));
});
