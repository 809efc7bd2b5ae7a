import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { clients } from "../local/clients.ts";
import { until } from "../local/small-stack.ts";
import { coastItem } from "../story/sample-copy.ts";
import { type Fault, faultyPort } from "./faulty-port.ts";
import { housePolicies } from "./house-policies.ts";
import { type RunningDesk, runningDesk } from "./running-desk.ts";

/** Retries come after seconds, not minutes. */
const SPEED = 60;

describe("under faults at its port", () => {
  let policies: string;
  let desk: RunningDesk;
  beforeAll(() => {
    policies = housePolicies();
  });
  afterEach(async () => {
    expect(desk.logs.join("\n")).not.toMatch(/ferry sail/i);
    await desk.close();
  });

  /** Stories of three revisions each; one is killed. */
  const STORIES = 4;
  const revisions = (story: number): [string, string][] =>
    [1, 2, 3].map((revision) => {
      const isKill = story === 0 && revision === 3;
      return [
        `in/coast/${story}-${revision}.json`,
        coastItem({
          uri: `urn:coast:${story}`,
          version: String(revision),
          versionCreated: `2026-03-01T0${revision}:00:00Z`,
          bodies: isKill
            ? []
            : [{ role: "main", contentType: "text/plain", value: `The ferry sailed, part ${revision}.` }],
          ...(isKill ? { pubStatus: "canceled" } : {}),
        }),
      ];
    });

  /** One head a story, on its last revision; its last turn told to subscribers, and no older one as the last word. */
  const expectRight = async (): Promise<void> => {
    const heads = await desk.heads();
    expect(heads.map(({ uri }) => uri).sort()).toEqual(Array.from({ length: STORIES }, (_, at) => `urn:coast:${at}`));
    const rows = await desk.rows();
    for (const { pk, uri, state, turn, version } of heads) {
      expect([uri, version, state]).toEqual([uri, "3", uri === "urn:coast:0" ? "withdraw" : "accept-with-duties"]);
      expect(rows.filter((row) => row.pk === pk && row.sk.startsWith("REV#"))).toHaveLength(3);
      const told = desk.told.filter(({ topic, notice }) => topic === "Notices" && notice.uri === uri);
      const last = told
        .map(({ notice }) => notice)
        .sort((a, b) => a.turn - b.turn)
        .at(-1);
      // A story that was killed before anybody heard of it needs no withdrawal.
      if (uri === "urn:coast:0" && last === undefined) continue;
      expect([uri, last?.turn, last?.state]).toEqual([uri, turn, state]);
    }
  };

  const dropAll = async (): Promise<void> => {
    for (const revision of [0, 1, 2])
      await Promise.all(
        Array.from({ length: STORIES }, (_, story) => revisions(story)[revision]).map((drop) =>
          drop === undefined ? undefined : desk.put(...drop),
        ),
      );
  };

  it("throttled and cut off while it reads and writes, it ends with one head a story and its last turn told", async () => {
    desk = await runningDesk({ policies, speed: SPEED });
    let calls = 0;
    const port = faultyPort(desk.stack.port, (operation): Fault => {
      if (!/^(DynamoDB\.(?!Scan)|SNS\.Publish|S3\.GET)/.test(operation)) return undefined;
      calls += 1;
      // The SDK tries a call four times: runs of faults outlast it, so that functions fail, too.
      const place = calls % 23;
      return place < 6 ? "refuse" : place === 11 || place === 17 ? "cut" : undefined;
    });
    await dropAll();
    for (let story = 0; story < STORIES; story += 1) for (const [key] of revisions(story)) await desk.receipt(key);
    await until(() => port.faults > 40 || undefined);
    port.mend();
    await desk.quiet();
    await expectRight();
    expect(desk.deadLetters.filter((body) => body.includes("s3"))).toEqual([]);
  });

  it("tells every last turn once SNS is back, however long it was away", async () => {
    desk = await runningDesk({ policies, speed: SPEED });
    const port = faultyPort(desk.stack.port, (operation) => (operation === "SNS.Publish" ? "refuse" : undefined));
    await dropAll();
    for (let story = 0; story < STORIES; story += 1) for (const [key] of revisions(story)) await desk.receipt(key);
    // Until the stream has given up at least once: from then on only the due index knows of what is owed.
    await until(() => desk.deadLetters.length > 0 || undefined);
    expect(desk.told).toEqual([]);
    port.mend();
    await desk.quiet();
    await expectRight();
  });

  it("comes to the same end when each event comes three times, the last first", async () => {
    desk = await runningDesk({ policies });
    const { sqs } = clients(desk.stack.endpoint);
    const { plan, emulators } = desk.stack;
    const queue = emulators.stores.queues.getQueueByArn(plan.mappings[0]?.sourceArn ?? "");
    if (queue === undefined) throw new Error("no queue");
    const events: string[] = [];
    const enqueue = queue.enqueue.bind(queue);
    queue.enqueue = ({ body }) => void events.push(body);
    await dropAll();
    queue.enqueue = enqueue;
    expect(events).toHaveLength(STORIES * 3);
    for (const MessageBody of [...events, ...events, ...events].reverse())
      await sqs.send(
        new SendMessageCommand({ QueueUrl: `${desk.stack.endpoint}/000000000000/${queue.name}`, MessageBody }),
      );
    for (let story = 0; story < STORIES; story += 1) for (const [key] of revisions(story)) await desk.receipt(key);
    await desk.quiet();
    await expectRight();
    const ids = desk.told.map(({ topic, notice }) => `${topic} ${notice.id}`);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(desk.deadLetters).toEqual([]);
  });
});
