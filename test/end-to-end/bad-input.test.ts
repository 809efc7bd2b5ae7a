import { randomBytes } from "node:crypto";
import { DeleteObjectCommand } from "@aws-sdk/client-s3";
import { GetQueueUrlCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clients } from "../local/clients.ts";
import { until } from "../local/small-stack.ts";
import { coastItem } from "../story/sample-copy.ts";
import { housePolicies } from "./house-policies.ts";
import { type RunningDesk, runningDesk } from "./running-desk.ts";

const JPEG = Buffer.concat([Buffer.from("ffd8ffe000104a46494600", "hex"), randomBytes(500)]);

/** Files that hold no story, and the codes that say why. */
const BAD: [string, string | Uint8Array, RegExp][] = [
  ["empty.txt", "", /EMPTY_FILE/],
  ["picture.jpg", JPEG, /NOT_TEXT/],
  ["noise.bin", randomBytes(10 * 1024 * 1024), /NOT_TEXT|UNREADABLE_TEXT/],
  ["broken.json", '{"uri": "urn:x", "headlines": [', /JSON_BROKEN/],
  ["weather.json", '{"temperature": 21}', /JSON_NOT_NEWS/],
  ["line.txt", "Ferry sails again", /NO_ARTICLE_TEXT/],
];
const KEYS = [
  "in/coast/with space+plus 100%.json",
  "in/coast/Übergröße/größte ß.json",
  "in/coast/%2B%20.json",
  `in/coast/${"k".repeat(1000)}.json`,
];

describe("bad input among good", () => {
  let desk: RunningDesk;
  beforeAll(async () => {
    desk = await runningDesk({ policies: housePolicies() });
  });
  afterAll(() => desk?.close());

  it("gets its code, a receipt, a report and a notice to the desk; its neighbours are published", async () => {
    const good = KEYS.map((key, at): [string, string] => [key, coastItem({ uri: `urn:coast:key-${at}` })]);
    await Promise.all(
      [...BAD.map(([name, body]): [string, string | Uint8Array] => [`in/coast/${name}`, body]), ...good].map(
        ([key, body]) => desk.put(key, body),
      ),
    );
    for (const [name, , code] of BAD) {
      const receipt = await desk.receipt(`in/coast/${name}`);
      expect(JSON.stringify(receipt.problems), name).toMatch(code);
      expect(await desk.archivedText(String(receipt.report)), name).toContain("whatToDo");
    }
    for (const [at, key] of KEYS.entries()) {
      const receipt = await desk.receipt(key);
      expect(receipt, key).toMatchObject({
        problems: [],
        records: [{ uri: `urn:coast:key-${at}`, state: "accept-with-duties" }],
      });
    }
    await desk.quiet();
    const published = desk.told.filter(({ topic }) => topic === "Notices").map(({ notice }) => notice.uri);
    expect(published.sort()).toEqual(KEYS.map((_, at) => `urn:coast:key-${at}`));
    const files = desk.told.filter(({ topic }) => topic === "Desk").map(({ notice }) => notice.file);
    expect(files.sort()).toEqual(BAD.map(([name]) => `in/coast/${name}`).sort());
    expect(desk.deadLetters).toEqual([]);
  });

  it("that was deleted before it was read leaves a receipt that says so", async () => {
    const { s3, sqs } = clients(desk.stack.endpoint);
    const { plan, emulators } = desk.stack;
    const queue = emulators.stores.queues.getQueueByName(plan.mappings[0]?.sourceArn.split(":").at(-1) ?? "");
    const bodies: string[] = [];
    const enqueue = queue?.enqueue.bind(queue);
    // The event is held back until the object has gone.
    if (queue) queue.enqueue = ({ body }) => void bodies.push(body);
    await desk.put("in/coast/gone.json", coastItem({ uri: "urn:coast:gone" }));
    await s3.send(new DeleteObjectCommand({ Bucket: plan.outputs.InboxBucketName, Key: "in/coast/gone.json" }));
    if (queue && enqueue) queue.enqueue = enqueue;
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queue?.name }));
    for (const MessageBody of bodies) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    const receipt = await desk.receipt("in/coast/gone.json");
    expect(bodies).toHaveLength(1);
    expect(receipt).toMatchObject({ records: [], problems: [{ code: "OBJECT_GONE" }] });
    await desk.quiet();
    expect(desk.told.filter(({ notice }) => notice.uri === "urn:coast:gone")).toEqual([]);
    expect(desk.deadLetters).toEqual([]);
  });
});

describe("a message that S3 never sent", () => {
  let desk: RunningDesk;
  beforeAll(async () => {
    // Retries come after a second, not after minutes.
    desk = await runningDesk({ policies: housePolicies(), speed: 300 });
  });
  afterAll(() => desk?.close());

  it("ends in the dead-letter queue, alone", async () => {
    const { sqs } = clients(desk.stack.endpoint);
    const QueueName = desk.stack.plan.mappings[0]?.sourceArn.split(":").at(-1);
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
    await desk.put("in/coast/before.json", coastItem({ uri: "urn:coast:before" }));
    for (const MessageBody of ["not JSON", '{"hello": "S3"}'])
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    await desk.put("in/coast/after.json", coastItem({ uri: "urn:coast:after" }));
    await until(() => desk.deadLetters.length >= 2 || undefined);
    await desk.quiet();
    expect([...desk.deadLetters].sort()).toEqual(["not JSON", '{"hello": "S3"}']);
    expect(desk.told.filter(({ notice }) => /urn:coast:(before|after)/.test(notice.uri ?? ""))).toHaveLength(2);
  });
});
