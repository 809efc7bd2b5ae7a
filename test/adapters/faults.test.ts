import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { PublishBatchCommand, PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import { dynamo } from "../../functions/adapters/dynamo.ts";
import { inboxBucket } from "../../functions/adapters/inbox-bucket.ts";
import { releaseQueue } from "../../functions/adapters/release-queue.ts";
import { topics } from "../../functions/adapters/topics.ts";

const throttled = Object.assign(new Error("Rate exceeded"), { name: "ThrottlingException" });

describe("faults that the emulators cannot make", () => {
  it("lets throttling out, so that the record is retried, and takes only a failed condition as an answer", async () => {
    const client = mockClient(DynamoDBClient);
    client.on(GetItemCommand).rejects(throttled);
    client
      .on(PutItemCommand)
      .rejectsOnce(throttled)
      .rejects(new ConditionalCheckFailedException({ message: "no", $metadata: {} }));
    const rows = dynamo(client as unknown as DynamoDBClient, "Articles");
    await expect(rows.get("a", "b")).rejects.toThrow("Rate exceeded");
    await expect(rows.put({ pk: "a" })).rejects.toThrow("Rate exceeded");
    expect(await rows.put({ pk: "a" }, { condition: "attribute_not_exists(pk)" })).toBe(false);
  });

  it("reads every page of a query", async () => {
    const client = mockClient(DynamoDBClient);
    client
      .on(QueryCommand)
      .resolvesOnce({ Items: [{ pk: { S: "1" } }], LastEvaluatedKey: { pk: { S: "1" } } })
      .resolves({ Items: [{ pk: { S: "2" } }] });
    const found = await dynamo(client as unknown as DynamoDBClient, "Articles").query({
      KeyConditionExpression: "pk = :pk",
      values: { ":pk": "x" },
    });
    expect(found).toEqual([{ pk: "1" }, { pk: "2" }]);
  });

  const row = (sk: string) => ({ pk: { S: "a" }, sk: { S: sk } });

  it("looks again, strongly consistent, for a kept row that a replica has not yet", async () => {
    const client = mockClient(DynamoDBClient);
    client.on(GetItemCommand).resolves({});
    client.on(GetItemCommand, { ConsistentRead: true }).resolves({ Item: row("late") });
    expect(await dynamo(client as unknown as DynamoDBClient, "Articles").getKept("a", "late")).toEqual({
      pk: "a",
      sk: "late",
    });
  });

  it("asks again, one by one, for kept rows that DynamoDB left out of many, and fails those alone that fail", async () => {
    const client = mockClient(DynamoDBClient);
    client.on(BatchGetItemCommand).resolves({
      Responses: { Articles: [row("there")] },
      UnprocessedKeys: { Articles: { Keys: [row("left-out"), row("throttled")] } },
    });
    client.on(GetItemCommand, { Key: row("left-out") }).resolves({ Item: row("left-out") });
    client.on(GetItemCommand, { Key: row("throttled") }).rejects(throttled);
    const { getKept } = dynamo(client as unknown as DynamoDBClient, "Articles");
    const asked = ["there", "left-out", "throttled", "there"].map((sk) => getKept("a", sk));
    expect(await Promise.allSettled(asked)).toMatchObject([
      { value: { sk: "there" } },
      { value: { sk: "left-out" } },
      { reason: throttled },
      { value: { sk: "there" } },
    ]);
    const [call] = client.commandCalls(BatchGetItemCommand);
    expect(call?.args[0].input.RequestItems?.Articles?.Keys).toEqual(["there", "left-out", "throttled"].map(row));
  });

  it("fails the one message that SNS refuses of several, and those of a call that fails, and no other", async () => {
    const client = mockClient(SNSClient);
    const message = (subject: string) => ({ subject, json: "{}", text: "", attributes: {} });
    const { publish } = topics(client as unknown as SNSClient, { Notices: "arn:notices", Desk: "arn:desk" });
    client.on(PublishBatchCommand).resolves({
      Successful: [{ Id: "0", MessageId: "first" }],
      Failed: [{ Id: "1", Code: "InternalError", SenderFault: false }],
    });
    client.on(PublishCommand).resolves({ MessageId: "alone" });
    const told = [publish("Notices", message("a")), publish("Notices", message("b")), publish("Desk", message("c"))];
    expect(await Promise.allSettled(told)).toMatchObject([
      { value: "first" },
      { reason: { message: "SNS refused a message of several: InternalError" } },
      { value: "alone" },
    ]);
    client.on(PublishBatchCommand).rejects(throttled);
    const failed = await Promise.allSettled([publish("Desk", message("d")), publish("Desk", message("e"))]);
    expect(failed).toMatchObject([{ reason: throttled }, { reason: throttled }]);
    expect(await publish("Desk", message("f"))).toBe("alone");
  });

  it("fails when SQS refuses one message of a batch, so that none of it counts as handed over", async () => {
    const client = mockClient(SQSClient);
    client
      .on(SendMessageBatchCommand)
      .resolves({ Successful: [], Failed: [{ Id: "0", Code: "ServiceUnavailable", SenderFault: false }] });
    const queue = releaseQueue(client as unknown as SQSClient, "https://queue");
    await expect(queue.sendAll([{ item: { pk: "a", sk: "HEAD" }, seconds: 0 }])).rejects.toThrow("ServiceUnavailable");
  });

  it("takes a version that is gone as gone, and a denial as the world's failure", async () => {
    const client = mockClient(S3Client);
    const fault = (name: string) => new S3ServiceException({ name, $fault: "client", $metadata: {}, message: name });
    const address = { bucket: "inbox", key: "a", versionId: "v" };
    for (const name of ["NoSuchVersion", "NoSuchKey", "MethodNotAllowed"]) {
      client.on(GetObjectCommand).rejects(fault(name));
      expect(await inboxBucket(client as unknown as S3Client).read(address, 10)).toEqual({ kind: "gone" });
    }
    client.on(GetObjectCommand).rejects(fault("AccessDenied"));
    await expect(inboxBucket(client as unknown as S3Client).read(address, 10)).rejects.toThrow("AccessDenied");
  });
});
