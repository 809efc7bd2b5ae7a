import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { subscribeOptions } from "../../bin/subscribe-options.ts";
import { housePolicies } from "../end-to-end/house-policies.ts";
import { ROOT, type RunningDesk, runningDesk } from "../end-to-end/running-desk.ts";
import { until } from "../local/small-stack.ts";
import { coastItem } from "../story/sample-copy.ts";

const node = promisify(execFile);

describe("what is asked of subscribe", () => {
  it.each([
    [[], /Give either --queue or --endpoint/],
    [["--queue", "a", "--endpoint", "b"], /Give either/],
    [["--queue", "a b"], /name of a standard queue/],
    [["--queue", "wire.fifo"], /name of a standard queue/],
    [["--queue", "a", "--protocol", "email"], /name of a standard queue/],
    [["--endpoint", "a@b.example"], /--protocol: /],
    [["--protocol", "email", "--endpoint", "nobody"], /--endpoint: expected an e-mail address/],
    [["--protocol", "https", "--endpoint", "http://a.example"], /--endpoint: expected an https/],
    [["--queue", "a", "--topic", "Alarms"], /--topic: /],
    [["--queue", "a", "--filter", "headline=x"], /--filter takes NAME=VALUE/],
    [["--queue", "a", "--filter", "language="], /--filter takes NAME=VALUE/],
    [["--queue", "a", "--filter", `supplier=${Array.from({ length: 151 }, (_, at) => `s${at}`).join(",")}`], /152/],
    [["--queue", "a", "--cloud", "--endpoint-url", "http://127.0.0.1:1"], /Choose one/],
    [["--queue", "a", "--frob"], /Unknown option '--frob'/],
  ])("is refused with a sentence: %j", (args, sentence) =>
    expect(subscribeOptions(args)).toEqual({ wrong: expect.stringMatching(sentence) }),
  );

  it("may name several values and several attributes", () =>
    expect(
      subscribeOptions([
        "--queue",
        "a",
        "--filter",
        "language=en,de",
        "--filter",
        "fee=false",
        "--filter",
        "language=fr",
      ]),
    ).toMatchObject({
      options: { subscriber: { protocol: "sqs", raw: true, filter: { language: ["en", "de", "fr"], fee: ["false"] } } },
    }));
});

describe("subscribe on the running stack", () => {
  let desk: RunningDesk;
  beforeAll(async () => {
    desk = await runningDesk({ policies: housePolicies() });
  });
  afterAll(() => desk?.close());
  const subscribe = async (...args: string[]) => {
    const url = ["--endpoint-url", desk.stack.endpoint];
    const run = node(process.execPath, ["bin/subscribe.ts", "--json", ...url, ...args], { cwd: ROOT });
    return JSON.parse((await run).stdout);
  };

  it("makes a queue that gets what was chosen", async () => {
    const done = await subscribe("--queue", "english", "--filter", "language=en");
    expect(done).toMatchObject({ filterPolicy: { $or: [{ event: ["withdrawn"] }, { language: ["en"] }] } });
    await desk.put("in/coast/pier.json", coastItem({ uri: "urn:coast:pier" }));
    await desk.put("in/coast/kai.json", coastItem({ uri: "urn:coast:kai", language: "de" }));
    const queue = desk.stack.emulators.stores.queues.getQueueByName("english");
    await until(async () => desk.told.length >= 2 || undefined);
    await desk.quiet();
    expect([...(queue?.messages ?? [])].map(({ body }) => JSON.parse(body).uri)).toEqual(["urn:coast:pier"]);
  });

  it("says what the owner of a mailbox must do", async () =>
    expect(
      await subscribe("--protocol", "email", "--endpoint", "night@newsroom.example", "--topic", "Desk"),
    ).toMatchObject({
      toDo: expect.stringContaining("must open the link"),
    }));

  it("leaves a queue alone that has a policy of its own", async () => {
    const { sqs } = (await import("../local/clients.ts")).clients(desk.stack.endpoint);
    const { CreateQueueCommand } = await import("@aws-sdk/client-sqs");
    await sqs.send(
      new CreateQueueCommand({ QueueName: "owned", Attributes: { Policy: '{"Version":"2012-10-17","Statement":[]}' } }),
    );
    await expect(subscribe("--queue", "owned")).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("policy of its own"),
    });
  });
});
