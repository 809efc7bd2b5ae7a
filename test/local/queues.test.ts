import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulators, openEmulators } from "../../infra/local/emulators.ts";
import { clients } from "./clients.ts";

let emulators: Emulators;
let aws: ReturnType<typeof clients>;
const SPEED = 1000;

beforeAll(async () => {
  emulators = await openEmulators({ port: 0, region: "us-east-1", speed: SPEED });
  aws = clients(emulators.url);
});
afterAll(() => emulators.close());

const makeQueue = async (QueueName: string, Attributes = {}) =>
  (await aws.sqs.send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl ?? "";

/** A request as Debian's awscli 2.9 makes it. */
async function old(path: string, form: Record<string, string>): Promise<string> {
  const response = await fetch(`${emulators.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    body: new URLSearchParams({ ...form, Version: "2012-11-05" }),
  });
  return response.text();
}

describe("a queue", () => {
  it("is named by the address that the client used", async () => {
    expect(await makeQueue("plain")).toBe(`${emulators.url}/000000000000/plain`);
  });

  it("waits by local time, whatever its attributes say", async () => {
    const QueueUrl = await makeQueue("slow", { VisibilityTimeout: "600", DelaySeconds: "300" });
    await aws.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "m" }));
    for (const count of ["1", "2"]) {
      const call = { QueueUrl, WaitTimeSeconds: 20, MessageSystemAttributeNames: ["ApproximateReceiveCount" as const] };
      const { Messages } = await aws.sqs.send(new ReceiveMessageCommand(call));
      expect(Messages?.[0]).toMatchObject({ Body: "m", Attributes: { ApproximateReceiveCount: count } });
    }
  });

  it("gets its dead letters back", async () => {
    const deadLetterTargetArn = "arn:aws:sqs:us-east-1:000000000000:dead";
    const dead = await makeQueue("dead");
    const QueueUrl = await makeQueue("live", {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 1 }),
    });
    await aws.sqs.send(new SendMessageCommand({ QueueUrl: dead, MessageBody: "poison" }));
    await aws.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: deadLetterTargetArn }));
    const { Messages } = await aws.sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(Messages?.[0]?.Body).toBe("poison");
    const nowhere = aws.sqs.send(
      new StartMessageMoveTaskCommand({ SourceArn: "arn:aws:sqs:us-east-1:000000000000:none" }),
    );
    await expect(nowhere).rejects.toThrow(/does not exist/);
  });
});

describe("the old query protocol", () => {
  it("lists, sends and receives", async () => {
    const QueueUrl = await makeQueue("classic");
    expect(await old("/", { Action: "ListQueues", QueueNamePrefix: "classic" })).toContain(
      `<QueueUrl>${QueueUrl}</QueueUrl>`,
    );
    const path = new URL(QueueUrl).pathname;
    const sent = await old(path, {
      Action: "SendMessage",
      MessageBody: "a < b & c",
      "MessageAttribute.1.Name": "event",
      "MessageAttribute.1.Value.DataType": "String",
      "MessageAttribute.1.Value.StringValue": "told",
    });
    expect(sent).toMatch(/<SendMessageResult><MessageId>.+<\/MessageId><MD5OfMessageBody>/);
    const received = await old(path, {
      Action: "ReceiveMessage",
      MaxNumberOfMessages: "10",
      "AttributeName.1": "All",
      "MessageAttributeName.1": "All",
    });
    expect(received).toContain("<Body>a &lt; b &amp; c</Body>");
    expect(received).toContain("<Attribute><Name>ApproximateReceiveCount</Name><Value>1</Value></Attribute>");
    expect(received).toContain(
      "<MessageAttribute><Name>event</Name><Value><DataType>String</DataType><StringValue>told</StringValue></Value></MessageAttribute>",
    );
    const ReceiptHandle = /<ReceiptHandle>(.+?)</.exec(received)?.[1];
    await aws.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    expect(await old(path, { Action: "ReceiveMessage" })).toContain("<ReceiveMessageResult></ReceiveMessageResult>");
  });

  it("sends in batches and reads attributes", async () => {
    const path = new URL(await makeQueue("batch")).pathname;
    const answer = await old(path, {
      Action: "SendMessageBatch",
      "SendMessageBatchRequestEntry.1.Id": "a",
      "SendMessageBatchRequestEntry.1.MessageBody": "1",
      "SendMessageBatchRequestEntry.2.Id": "b",
      "SendMessageBatchRequestEntry.2.MessageBody": "2",
    });
    expect(answer.match(/<SendMessageBatchResultEntry>/g)).toHaveLength(2);
    const attributes = await old(path, { Action: "GetQueueAttributes", "AttributeName.1": "QueueArn" });
    expect(attributes).toContain(
      "<Attribute><Name>QueueArn</Name><Value>arn:aws:sqs:us-east-1:000000000000:batch</Value></Attribute>",
    );
  });

  it("says what is wrong as SQS did", async () => {
    const answer = await old("/000000000000/none", { Action: "ReceiveMessage" });
    expect(answer).toContain("<Code>AWS.SimpleQueueService.NonExistentQueue</Code>");
  });
});
