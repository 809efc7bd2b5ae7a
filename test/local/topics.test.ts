import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  CreateTopicCommand,
  PublishBatchCommand,
  PublishCommand,
  type PublishCommandInput,
  SubscribeCommand,
} from "@aws-sdk/client-sns";
import { CreateQueueCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { buildApp } from "fauxqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulators, openEmulators } from "../../infra/local/emulators.ts";
import { clients } from "./clients.ts";
import { until } from "./small-stack.ts";

let emulators: Emulators;
let aws: ReturnType<typeof clients>;
let TopicArn: string | undefined;

async function subscribedQueue(name: string, Attributes: Record<string, string> = {}) {
  const { QueueUrl } = await aws.sqs.send(new CreateQueueCommand({ QueueName: name }));
  const Endpoint = `arn:aws:sqs:us-east-1:000000000000:${name}`;
  await aws.sns.send(new SubscribeCommand({ TopicArn, Protocol: "sqs", Endpoint, Attributes }));
  return async () => {
    const { Messages = [] } = await aws.sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ["All"] }),
    );
    return Messages;
  };
}
const publish = (input: Omit<PublishCommandInput, "TopicArn">) =>
  aws.sns.send(new PublishCommand({ TopicArn, ...input }));

beforeAll(async () => {
  emulators = await openEmulators({ port: 0, region: "us-east-1" });
  aws = clients(emulators.url);
  TopicArn = (await aws.sns.send(new CreateTopicCommand({ Name: "notices" }))).TopicArn;
});
afterAll(() => emulators.close());

describe("a topic", () => {
  it("delivers to a function, which confirms nothing", async () => {
    const told: string[] = [];
    emulators.deliverOver("lambda", ({ endpoint }, { Message }) => void told.push(`${endpoint} ${Message}`));
    const { TopicArn: own } = await aws.sns.send(new CreateTopicCommand({ Name: "to-a-function" }));
    const Endpoint = "arn:aws:lambda:us-east-1:000000000000:function:hears";
    await aws.sns.send(new SubscribeCommand({ TopicArn: own, Protocol: "lambda", Endpoint }));
    await aws.sns.send(new PublishCommand({ TopicArn: own, Message: "told" }));
    expect(told).toEqual([`${Endpoint} told`]);
  });

  it("delivers to a queue, wrapped or raw", async () => {
    const wrapped = await subscribedQueue("wrapped");
    const raw = await subscribedQueue("raw", { RawMessageDelivery: "true" });
    const { MessageId } = await publish({
      Message: "told",
      Subject: "s",
      MessageAttributes: { event: { DataType: "String", StringValue: "published" } },
    });
    expect(JSON.parse((await wrapped())[0]?.Body ?? "")).toMatchObject({
      Type: "Notification",
      MessageId,
      TopicArn,
      Subject: "s",
      Message: "told",
      MessageAttributes: { event: { Type: "String", Value: "published" } },
    });
    expect((await raw())[0]).toMatchObject({
      Body: "told",
      MessageAttributes: { event: { StringValue: "published" } },
    });
  });

  it("gives each protocol its own text where the structure is JSON", async () => {
    const queue = await subscribedQueue("structured", { RawMessageDelivery: "true" });
    await publish({
      Message: JSON.stringify({ default: "for all", sqs: "for queues", email: "Dear desk" }),
      MessageStructure: "json",
    });
    expect((await queue())[0]?.Body).toBe("for queues");
    await expect(publish({ Message: '{"sqs":"x"}', MessageStructure: "json" })).rejects.toThrow(/No default entry/);
  });

  it("filters over every member of a String.Array", async () => {
    const queue = await subscribedQueue("filtered", {
      RawMessageDelivery: "true",
      FilterPolicy: JSON.stringify({ $or: [{ event: ["withdrawn"] }, { supplier: ["mee"] }] }),
    });
    const attributes = (event: string[], supplier: string) => ({
      event: { DataType: "String.Array", StringValue: JSON.stringify(event) },
      supplier: { DataType: "String", StringValue: supplier },
    });
    await publish({ Message: "1", MessageAttributes: attributes(["published"], "other") });
    await publish({ Message: "2", MessageAttributes: attributes(["published", "withdrawn"], "other") });
    await publish({ Message: "3", MessageAttributes: attributes(["published"], "mee") });
    expect((await queue()).map(({ Body }) => Body)).toEqual(["2", "3"]);
  });

  it("takes 262,144 bytes with the attributes, and no more", async () => {
    const MessageAttributes = { ab: { DataType: "String", StringValue: "cd" } };
    await publish({ Message: "x".repeat(262_144 - 10), MessageAttributes });
    await expect(publish({ Message: "x".repeat(262_144 - 9), MessageAttributes })).rejects.toThrow(/too long/);
  });

  it("refuses an empty attribute", async () => {
    const empty = { to: { DataType: "String", StringValue: "" } };
    await expect(publish({ Message: "x", MessageAttributes: empty })).rejects.toThrow(/non-empty/);
  });

  it("says which entries of a batch failed, and limits the batch as one", async () => {
    const queue = await subscribedQueue("batched", { RawMessageDelivery: "true" });
    const batch = (PublishBatchRequestEntries: { Id: string; Message: string; MessageStructure?: string }[]) =>
      aws.sns.send(new PublishBatchCommand({ TopicArn, PublishBatchRequestEntries }));
    const { Successful, Failed } = await batch([
      { Id: "a", Message: "fine" },
      { Id: "b", Message: "{", MessageStructure: "json" },
    ]);
    expect(Successful?.map(({ Id }) => Id)).toEqual(["a"]);
    expect(Failed?.map(({ Id }) => Id)).toEqual(["b"]);
    expect((await queue()).map(({ Body }) => Body)).toEqual(["fine"]);
    const half = "x".repeat(140_000);
    await expect(
      batch([
        { Id: "a", Message: half },
        { Id: "b", Message: half },
      ]),
    ).rejects.toThrow(/put together/);
  });
});

describe("an HTTP subscriber", () => {
  let server: Server;
  let endpoint: string;
  const posts: { type: string | undefined; body: string }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        posts.push({ type: request.headers["x-amz-sns-message-type"] as string, body });
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`;
  });
  afterAll(() => server.close());

  it("gets nothing before it has confirmed, and everything after", async () => {
    await aws.sns.send(new SubscribeCommand({ TopicArn, Protocol: "http", Endpoint: endpoint }));
    const handshake = await until(() => posts[0]);
    expect(handshake.type).toBe("SubscriptionConfirmation");
    await publish({ Message: "too early" });
    const { SubscribeURL } = JSON.parse(handshake.body);
    const confirmed = await fetch(SubscribeURL);
    expect(await confirmed.text()).toContain("<ConfirmSubscriptionResponse");
    await publish({ Message: "in time" });
    const notification = await until(() => posts[1]);
    expect(notification.type).toBe("Notification");
    expect(JSON.parse(notification.body)).toMatchObject({ Type: "Notification", Message: "in time" });
    expect(posts).toHaveLength(2);
  });

  it("must be on this machine", async () => {
    const away = aws.sns.send(
      new SubscribeCommand({ TopicArn, Protocol: "https", Endpoint: "https://example.com/hook" }),
    );
    await expect(away).rejects.toThrow(/nobody but this machine/);
  });
});

describe("the emulator by itself still", () => {
  const note = "Then the gap is closed, and what fills it in infra/local may go.";
  const app = buildApp({ logger: false });
  const call = async (form: Record<string, string>) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return (await app.inject({ method: "POST", url: "/", headers, payload: new URLSearchParams(form).toString() }))
      .body;
  };
  const sqs = async (action: string, payload: object) => {
    const headers = { "content-type": "application/x-amz-json-1.0", "x-amz-target": `AmazonSQS.${action}` };
    return JSON.parse((await app.inject({ method: "POST", url: "/", headers, payload: JSON.stringify(payload) })).body);
  };
  const arn = "arn:aws:sns:us-east-1:000000000000:t";

  it("compares a String.Array as one string, and knows no MessageStructure", async () => {
    await call({ Action: "CreateTopic", Name: "t" });
    const { QueueUrl } = await sqs("CreateQueue", { QueueName: "q" });
    await call({
      Action: "Subscribe",
      TopicArn: arn,
      Protocol: "sqs",
      Endpoint: "arn:aws:sqs:us-east-1:000000000000:q",
      "Attributes.entry.1.key": "FilterPolicy",
      "Attributes.entry.1.value": '{"event":["a"]}',
      "Attributes.entry.2.key": "RawMessageDelivery",
      "Attributes.entry.2.value": "true",
    });
    const event = {
      "MessageAttributes.entry.1.Name": "event",
      "MessageAttributes.entry.1.Value.DataType": "String.Array",
    };
    await call({
      Action: "Publish",
      TopicArn: arn,
      Message: "m",
      ...event,
      "MessageAttributes.entry.1.Value.StringValue": '["a"]',
    });
    expect((await sqs("ReceiveMessage", { QueueUrl })).Messages, note).toBeUndefined();
    const plain = {
      ...event,
      "MessageAttributes.entry.1.Value.DataType": "String",
      "MessageAttributes.entry.1.Value.StringValue": "a",
    };
    await call({ Action: "Publish", TopicArn: arn, Message: '{"default":"d"}', MessageStructure: "json", ...plain });
    expect((await sqs("ReceiveMessage", { QueueUrl })).Messages[0].Body, note).toBe('{"default":"d"}');
  });
  it("does not speak SQS's old protocol", async () => {
    expect(await call({ Action: "ListQueues", Version: "2012-11-05" }), note).toContain("InvalidAction");
  });
});
