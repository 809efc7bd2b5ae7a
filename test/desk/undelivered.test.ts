import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tablesText } from "../../bin/answer-text.ts";
import { undeliveredIn } from "../../functions/desk/undelivered.ts";
import type { World } from "../../functions/desk/world.ts";
import { housePolicies } from "../end-to-end/house-policies.ts";
import { type RunningDesk, runningDesk } from "../end-to-end/running-desk.ts";
import { clients } from "../local/clients.ts";
import { answered, ask, ordered, worldOf } from "./running-world.ts";

const SUBSCRIBERS = `
subscribers: imprimatur.subscribers/1
list:
  - {id: city-desk, protocol: sqs, topic: Desk}
  - {id: night, protocol: email, endpoint: night@newsroom.example, topic: Desk}
`;

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
    expect(answer.json).toEqual({ redriven: ["CityDeskUndelivered"] });

    const QueueUrl = world.undelivered.find(({ own }) => own !== undefined)?.own;
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

  it("that the stack cannot send again is left, with what to do", async () => {
    expect(await ask(world, "redrive", "NightUndelivered")).toMatchObject({ count: 0, touches: [] });
    await expect(ask(world, "redrive", "DayUndelivered")).rejects.toThrow(
      /no queue "DayUndelivered" to redrive: .*CityDeskUndelivered, NightUndelivered/,
    );
  });

  it("is found by the names of the stack's outputs", () =>
    expect(
      undeliveredIn({ PaperUndeliveredUrl: "p", IngestQueueUrl: "i", CityQueueUrl: "q", CityUndeliveredUrl: "u" }),
    ).toEqual([
      { name: "PaperUndelivered", url: "p" },
      { name: "CityUndelivered", url: "u", own: "q" },
    ]));
});
