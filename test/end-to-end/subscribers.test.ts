import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consume, type Story } from "../examples/notice-consumer.ts";
import { clients } from "../local/clients.ts";
import { until } from "../local/small-stack.ts";
import { coastItem } from "../story/sample-copy.ts";
import { housePolicies } from "./house-policies.ts";
import { type RunningDesk, runningDesk } from "./running-desk.ts";

const SUBSCRIBERS = `
subscribers: imprimatur.subscribers/1
list:
  - {id: city-desk, protocol: sqs, filter: {supplier: [coast-wire, gull-post]}}
  - {id: elsewhere, protocol: sqs, external: true}
  - {id: night, protocol: email, endpoint: night@newsroom.example}
`;

describe("the configured subscribers of the running stack", () => {
  let desk: RunningDesk;
  const stopping = new AbortController();
  const stories = new Map<string, Story>();
  const done: string[] = [];
  let consumed: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), "subscribers-")), "subscribers.yaml");
    writeFileSync(file, SUBSCRIBERS);
    desk = await runningDesk({ policies: housePolicies(), subscribers: file });
    const { CityDeskQueueUrl = "" } = desk.stack.plan.outputs;
    const room = {
      publish: async ({ event, article }: { event: string; article?: { headlines?: { value: string }[] } }) =>
        void done.push(`${event} ${article?.headlines?.[0]?.value}`),
      takeDown: async ({ reason }: { reason?: string }) => void done.push(`down ${reason}`),
    };
    consumed = consume(clients(desk.stack.endpoint).sqs, CityDeskQueueUrl, stories, room, stopping.signal);
  });
  afterAll(async () => {
    stopping.abort();
    await consumed;
    await desk?.close();
  });

  const drop = async (name: string, edit: Readonly<Record<string, unknown>>) => {
    const key = `in/coast/${name}.json`;
    await desk.put(key, coastItem({ uri: "urn:coast:pier", ...edit }));
    await desk.receipt(key);
    await desk.quiet();
  };
  const correction = {
    version: "2",
    versionCreated: "2026-03-01T08:30:00Z",
    headlines: [{ role: "main", value: "Pier" }],
  };

  it("are read by a consumer that drops what it has seen, keeps the order and takes down what is killed", async () => {
    await drop("story", {});
    await drop("correction", correction);
    await drop("again", correction);
    await drop("kill", { version: "3", versionCreated: "2026-03-01T09:00:00Z", pubStatus: "canceled" });
    await until(() => done.find((line) => line.startsWith("down")));
    expect(done).toEqual(["published Ferry sails again", "updated Pier", "down kill"]);
    expect([...stories.values()]).toMatchObject([{ turn: 3, notice: { uri: "urn:coast:pier", event: "withdrawn" } }]);
  });

  it("tell two suppliers' stories apart that have one uri", async () => {
    const key = "in/gull/story.json";
    await desk.put(key, coastItem({ uri: "urn:coast:pier", headlines: [{ role: "main", value: "Gulls" }] }));
    await desk.receipt(key);
    await until(() => done.find((line) => line.endsWith("Gulls")));
    expect([...stories.values()].map(({ notice }) => notice.supplier)).toEqual(["coast-wire", "gull-post"]);
  });

  it("outside the house get the end of a story, and never its words", async () => {
    const { queues } = desk.stack.emulators.stores;
    const bodies = [...(queues.getQueueByName("Imprimatur-dev-ElsewhereQueue")?.messages ?? [])].map(({ body }) =>
      JSON.parse(body),
    );
    expect(bodies.map(({ event, headline }) => [event, headline])).toEqual([["withdrawn", undefined]]);
  });
});
