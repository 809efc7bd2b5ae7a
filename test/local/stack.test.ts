import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { GetQueueAttributesCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { afterEach, describe, expect, it } from "vitest";
import { type LocalStack, startStack } from "../../infra/local/start-stack.ts";
import { clients } from "./clients.ts";
import { functionResource, type SmallStack, smallStack, until } from "./small-stack.ts";

let stack: LocalStack | undefined;
afterEach(async () => {
  await stack?.close();
  stack = undefined;
});

const start = async ({ directory, template }: SmallStack, speed = 60, reports = {}): Promise<LocalStack> => {
  stack = await startStack({ template, name: "Desk-dev", directory, port: 0, speed, reports });
  return stack;
};
const mapping = (source: object, functionId: string, properties = {}) => ({
  Type: "AWS::Lambda::EventSourceMapping",
  Properties: { EventSourceArn: source, FunctionName: { Ref: functionId }, ...properties },
});
const fromQueue = { "Fn::GetAtt": ["Queue", "Arn"] };
const fromTable = { "Fn::GetAtt": ["Table", "StreamArn"] };

describe("a running stack", () => {
  it("tells its outputs as CloudFormation does, and knows no other stack", async () => {
    const small = smallStack({});
    small.template.Outputs = { Inbox: { Value: { Ref: "Bucket" } }, Hash: { Value: "<&>" } };
    const { endpoint } = await start(small);
    const ask = async (fields: Record<string, string>) => {
      const body = new URLSearchParams({ Version: "2010-05-15", Action: "DescribeStacks", ...fields });
      const answer = await fetch(endpoint, { method: "POST", body });
      return { status: answer.status, xml: await answer.text() };
    };
    const { status, xml } = await ask({ StackName: "Desk-dev" });
    expect(status).toBe(200);
    expect(xml).toContain("<OutputKey>Inbox</OutputKey><OutputValue>desk-dev-bucket</OutputValue>");
    expect(xml).toContain("<OutputValue>&lt;&amp;&gt;</OutputValue>");
    expect(await ask({ StackName: "Desk-prod" })).toMatchObject({
      status: 400,
      xml: expect.stringContaining("Stack with id Desk-prod does not exist"),
    });
    expect(await ask({ Action: "DeleteStack" })).toMatchObject({ status: 400 });
  });

  it("drains its queue; what fails is tried again and then dead-lettered, its neighbours are not", async () => {
    const code = `export const handler = async ({ Records }) => ({
      batchItemFailures: Records.filter(({ body }) => body.includes("poison")).map(({ messageId }) => ({ itemIdentifier: messageId })) });`;
    const done: string[] = [];
    const dead: string[] = [];
    const small = smallStack(
      { Read: code },
      {
        Read: functionResource("Read"),
        Arrivals: mapping(fromQueue, "Read", { BatchSize: 10, FunctionResponseTypes: ["ReportBatchItemFailures"] }),
      },
    );
    const { endpoint } = await start(small, 60, {
      onMessageDone: (_queue: string, body: string) => done.push(body),
      onDeadLetter: (_queue: string, body: string) => dead.push(body),
    });
    const { s3, sqs } = clients(endpoint);
    for (const Key of ["in/a", "in/poison", "in/b"])
      await s3.send(new PutObjectCommand({ Bucket: "desk-dev-bucket", Key, Body: "copy" }));
    await until(() => dead.length === 1 || undefined);
    expect(done.filter((body) => body.includes("in/")).length).toBe(2);
    expect(done.some((body) => body.includes("s3:TestEvent"))).toBe(true);
    const QueueUrl = `${endpoint}/000000000000/Desk-dev-Dead`;
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(Messages?.[0]?.Body).toContain("in/poison");
  });

  it("announces the changes of its table, and keeps the position of what it gave up", async () => {
    const code = `
      export const handler = async ({ Records }) => { if (Records.some((r) => r.dynamodb.NewImage.bad)) throw new Error("no"); console.log(JSON.stringify(Records.map((r) => r.dynamodb.Keys.pk.S))); };`;
    const lines: string[] = [];
    const small = smallStack(
      { Announce: code },
      {
        Announce: functionResource("Announce"),
        Turns: mapping(fromTable, "Announce", {
          BatchSize: 10,
          MaximumRetryAttempts: 1,
          BisectBatchOnFunctionError: true,
          FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"owes":{"N":[{"exists":true}]}}}}' }] },
          DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": ["Failures", "Arn"] } } },
        }),
      },
    );
    const { endpoint } = await start(small, 60, { onLine: (_name: string, line: string) => lines.push(line) });
    const { sqs, table } = clients(endpoint);
    const put = (pk: string, more: object) =>
      table.send(
        new PutItemCommand({ TableName: "Desk-dev-Table", Item: { pk: { S: pk }, sk: { S: "HEAD" }, ...more } }),
      );
    await put("silent", {});
    await put("bad", { owes: { N: "1" }, bad: { BOOL: true } });
    await put("good", { owes: { N: "1" } });
    await until(() => lines.length > 0 || undefined);
    expect(lines).toEqual(['["good"]']);
    const { Messages } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: `${endpoint}/000000000000/Desk-dev-Failures` }),
    );
    const { DDBStreamBatchInfo, requestContext } = JSON.parse(Messages?.[0]?.Body ?? "{}");
    expect(requestContext.condition).toBe("RetryAttemptsExhausted");
    expect(DDBStreamBatchInfo.batchSize).toBe(1);
    expect(Messages?.[0]?.Body).not.toContain("NewImage");
  });

  it("runs its schedule, and functions that its topics feed", async () => {
    const code = `export const handler = async (event) => { console.log(JSON.stringify(event)); };`;
    const lines: string[] = [];
    const small = smallStack(
      { Sweep: code },
      {
        Sweep: functionResource("Sweep"),
        Minute: {
          Type: "AWS::Scheduler::Schedule",
          Properties: {
            ScheduleExpression: "rate(1 minute)",
            Target: { Arn: { "Fn::GetAtt": ["Sweep", "Arn"] }, Input: '{"sweep":1}' },
          },
        },
        Told: {
          Type: "AWS::SNS::Subscription",
          Properties: { TopicArn: { Ref: "Topic" }, Protocol: "lambda", Endpoint: { "Fn::GetAtt": ["Sweep", "Arn"] } },
        },
      },
    );
    await start(small, 200, { onLine: (_name: string, line: string) => lines.push(line) });
    expect(await until(() => lines[0])).toBe('{"sweep":1}');
  });

  it.skipIf(process.platform !== "linux")("listens on 127.0.0.1 only", async () => {
    const small = smallStack(
      { Read: "export const handler = async () => {};" },
      { Read: functionResource("Read"), A: mapping(fromQueue, "Read") },
    );
    const { endpoint } = await start(small);
    await until(async () => {
      const { sqs } = clients(endpoint);
      const call = {
        QueueUrl: `${endpoint}/000000000000/Desk-dev-Queue`,
        AttributeNames: ["ApproximateNumberOfMessagesNotVisible" as const, "ApproximateNumberOfMessages" as const],
      };
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand(call));
      return Object.values(Attributes ?? {}).every((count) => count === "0") || undefined;
    });
    const open = listening();
    expect(open).toContain(`127.0.0.1:${new URL(endpoint).port}`);
    expect(open.filter((address) => !address.startsWith("127.0.0.1:"))).toEqual([]);
  });

  it("does not start on what it does not know, and leaves nothing open", async () => {
    const small = smallStack({}, { Bus: { Type: "AWS::Events::EventBus" } });
    await expect(start(small)).rejects.toThrow(/AWS::Events::EventBus/);
  });

  it("says when its port is taken", async () => {
    const { port } = await start(smallStack({}));
    const { directory, template } = smallStack({});
    const second = startStack({ template, name: "Desk-dev", directory, port });
    await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

/** The TCP addresses on which this process listens, read from the system's own table. */
function listening(): string[] {
  const inodes = new Set<string>();
  for (const name of readdirSync("/proc/self/fd")) {
    try {
      const link = readlinkSync(`/proc/self/fd/${name}`);
      const inode = /^socket:\[(\d+)\]$/.exec(link)?.[1];
      if (inode !== undefined) inodes.add(inode);
    } catch {
      // Closed since the directory was read.
    }
  }
  const addresses: string[] = [];
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    for (const line of readFileSync(table, "utf8").split("\n").slice(1)) {
      const [, local = "", , state, , , , , , inode = ""] = line.trim().split(/\s+/);
      if (state !== "0A" || !inodes.has(inode)) continue;
      const [host = "", port = ""] = local.split(":");
      const bytes =
        host.length === 8
          ? host
              .match(/../g)
              ?.reverse()
              .map((byte) => Number.parseInt(byte, 16))
              .join(".")
          : host;
      addresses.push(`${bytes}:${Number.parseInt(port, 16)}`);
    }
  }
  return addresses;
}
