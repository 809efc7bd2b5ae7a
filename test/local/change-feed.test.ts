import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Change } from "../../infra/local/change-feed.ts";
import { type Emulators, openEmulators } from "../../infra/local/emulators.ts";
import { clients } from "./clients.ts";
import { freshDirectory, until } from "./small-stack.ts";

const TableName = "Articles";
const key = (id: string) => ({ pk: { S: id }, sk: { S: "HEAD" } });
let emulators: Emulators;
let aws: ReturnType<typeof clients>["table"];
let changes: Change[];
let dones: (() => void)[];

async function open(directory?: string): Promise<void> {
  emulators = await openEmulators({ port: 0, region: "us-east-1", ...(directory === undefined ? {} : { directory }) });
  aws = clients(emulators.url).table;
  const feed = await emulators.changesOf(TableName, ["pk", "sk"]);
  changes = [];
  dones = [];
  feed.read((change, done) => {
    changes.push(change);
    dones.push(done);
  });
}

async function makeTable(): Promise<void> {
  await aws.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
    }),
  );
  const isActive = async () =>
    (await aws.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus === "ACTIVE" || undefined;
  await until(isActive);
}
const put = (id: string, turn: string) =>
  aws.send(new PutItemCommand({ TableName, Item: { ...key(id), turn: { N: turn } } }));

describe("a table's stream", () => {
  beforeEach(async () => {
    await open();
    await makeTable();
  });
  afterEach(() => emulators.close());

  it("tells old and new of every way of writing", async () => {
    await put("a", "1");
    await aws.send(
      new UpdateItemCommand({
        TableName,
        Key: key("a"),
        UpdateExpression: "SET turn = turn + :one",
        ExpressionAttributeValues: { ":one": { N: "1" } },
      }),
    );
    await aws.send(new DeleteItemCommand({ TableName, Key: key("a") }));
    const requests = [{ PutRequest: { Item: { ...key("b"), turn: { N: "7" } } } }];
    await aws.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
    const one = { ...key("a"), turn: { N: "1" } };
    const two = { ...key("a"), turn: { N: "2" } };
    expect(changes.map(({ event, keys, oldImage, newImage }) => ({ event, keys, oldImage, newImage }))).toEqual([
      { event: "INSERT", keys: key("a"), oldImage: undefined, newImage: one },
      { event: "MODIFY", keys: key("a"), oldImage: one, newImage: two },
      { event: "REMOVE", keys: key("a"), oldImage: two, newImage: undefined },
      { event: "INSERT", keys: key("b"), oldImage: undefined, newImage: { ...key("b"), turn: { N: "7" } } },
    ]);
  });

  it("tells nothing of a write that failed or changed nothing", async () => {
    await put("a", "1");
    await put("a", "1");
    await aws.send(new DeleteItemCommand({ TableName, Key: key("none") }));
    const refused = aws.send(
      new PutItemCommand({ TableName, Item: key("a"), ConditionExpression: "attribute_not_exists(pk)" }),
    );
    await expect(refused).rejects.toMatchObject({ name: "ConditionalCheckFailedException" });
    expect(changes).toHaveLength(1);
  });

  it("keeps the order of the writes of a key when many write at once", async () => {
    const count = 40;
    await put("a", "0");
    const add = () =>
      aws.send(
        new UpdateItemCommand({
          TableName,
          Key: key("a"),
          UpdateExpression: "ADD turn :one",
          ExpressionAttributeValues: { ":one": { N: "1" } },
        }),
      );
    await Promise.all([
      ...Array.from({ length: count }, add),
      ...Array.from({ length: count }, (_, at) => put(`b${at}`, "1")),
    ]);
    const turns = changes.filter(({ keys }) => keys.pk?.S === "a").map(({ newImage }) => Number(newImage?.turn?.N));
    expect(turns).toEqual(Array.from({ length: count + 1 }, (_, turn) => turn));
    const sequences = changes.filter(({ keys }) => keys.pk?.S === "a").map(({ sequence }) => sequence);
    expect([...sequences].sort()).toEqual(sequences);
  });

  it("is of a table that answers to what dynalite does not know", async () => {
    const spec = { AttributeName: "expiresAt", Enabled: true };
    const { TimeToLiveSpecification } = await aws.send(
      new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: spec }),
    );
    expect(TimeToLiveSpecification).toEqual(spec);
    const transaction = aws.send(
      new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: key("t") } }] }),
    );
    await expect(transaction).rejects.toThrow(/does not implement TransactWriteItems/);
    const { Table } = await aws.send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableArn).toBe("arn:aws:dynamodb:us-east-1:000000000000:table/Articles");
  });
});

describe("a kept stream", () => {
  it("holds a change until it is done with, over a restart", async () => {
    const directory = freshDirectory();
    await open(directory);
    await makeTable();
    await put("done", "1");
    await put("open", "1");
    dones[0]?.();
    await emulators.close();

    await open(directory);
    expect(changes.map(({ keys }) => keys.pk?.S)).toEqual(["open"]);
    const [before] = changes;
    await put("open", "2");
    expect(changes[1]).toMatchObject({ event: "MODIFY", oldImage: { turn: { N: "1" } } });
    expect((changes[1]?.sequence ?? "") > (before?.sequence ?? "")).toBe(true);
    for (const done of dones) done();
    await emulators.close();

    await open(directory);
    expect(changes).toEqual([]);
    await emulators.close();
  });
});
