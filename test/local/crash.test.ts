import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterEach, describe, expect, it } from "vitest";
import { claimDataDirectory } from "../../infra/local/data-directory.ts";
import { clients } from "./clients.ts";
import { freshDirectory, functionResource, smallStack, until } from "./small-stack.ts";

/** Runs a stack in a process of its own, which prints its endpoint and every line of its functions. */
const RUNNER = `
import { readFileSync } from "node:fs";
import { startStack } from ${JSON.stringify(new URL("../../infra/local/start-stack.ts", import.meta.url).href)};
const { directory, data } = JSON.parse(process.argv[2]);
const template = JSON.parse(readFileSync(directory + "/template.json", "utf8"));
const stack = await startStack({ template, name: "Desk-dev", directory, port: 0, dataDirectory: data,
  reports: { onLine: (_name, line) => console.log(line) } });
console.log("ready " + stack.endpoint);
`;

const kills: (() => void)[] = [];
afterEach(() => {
  for (const kill of kills.splice(0)) kill();
});

async function run(directory: string, data: string) {
  const runner = join(directory, "runner.mjs");
  writeFileSync(runner, RUNNER);
  const child = spawn(process.execPath, [runner, JSON.stringify({ directory, data })], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const kill = async () => {
    child.kill("SIGKILL");
    await gone;
  };
  kills.push(() => void child.kill("SIGKILL"));
  const endpoint = await until(() => /ready (\S+)/.exec(printed)?.[1]);
  return { endpoint, kill, printed: () => printed };
}

describe("a stack that keeps its data", () => {
  it("loses neither object nor event, neither item nor change, when it is killed", async () => {
    // What the functions do hangs on a file: until it is there they never finish.
    const directory = freshDirectory();
    const gate = join(directory, "gate");
    const code = `import { existsSync } from "node:fs";
      export const handler = async ({ Records }) => {
        for (const { body, dynamodb } of Records) console.log("began " + (dynamodb ? dynamodb.Keys.pk.S : body.match(/"key":"([^"]+)"/)?.[1]));
        while (!existsSync(${JSON.stringify(gate)})) await new Promise((done) => setTimeout(done, 10));
        for (const { body, dynamodb } of Records) console.log("done " + (dynamodb ? dynamodb.Keys.pk.S : body.match(/"key":"([^"]+)"/)?.[1]));
      };`;
    const mapping = (source: object, functionId: string) => ({
      Type: "AWS::Lambda::EventSourceMapping",
      Properties: { EventSourceArn: source, FunctionName: { Ref: functionId }, BatchSize: 1 },
    });
    const small = smallStack(
      { Read: code, Announce: code },
      {
        Read: functionResource("Read", { Timeout: 60 }),
        Announce: functionResource("Announce", { Timeout: 60 }),
        Arrivals: mapping({ "Fn::GetAtt": ["Queue", "Arn"] }, "Read"),
        Turns: mapping({ "Fn::GetAtt": ["Table", "StreamArn"] }, "Announce"),
      },
    );
    writeFileSync(join(small.directory, "template.json"), JSON.stringify(small.template));
    const data = join(directory, "data");

    const first = await run(small.directory, data);
    const { s3, table } = clients(first.endpoint);
    const keys = Array.from({ length: 12 }, (_, at) => `in/${at}`);
    await Promise.all(
      keys.flatMap((Key) => [
        s3.send(new PutObjectCommand({ Bucket: "desk-dev-bucket", Key, Body: `copy of ${Key}` })),
        table.send(
          new PutItemCommand({ TableName: "Desk-dev-Table", Item: { pk: { S: `item ${Key}` }, sk: { S: "HEAD" } } }),
        ),
      ]),
    );
    await until(() => /began in\//.test(first.printed()) && /began item/.test(first.printed()));
    await first.kill();
    expect(first.printed()).not.toContain("done");

    writeFileSync(gate, "");
    const second = await run(small.directory, data);
    const awaited = keys.flatMap((Key) => [`done ${Key}\n`, `done item ${Key}\n`]);
    await until(() => awaited.every((line) => second.printed().includes(line)) || undefined);
    const again = clients(second.endpoint);
    for (const Key of keys) {
      const { Body } = await again.s3.send(new GetObjectCommand({ Bucket: "desk-dev-bucket", Key }));
      expect(await Body?.transformToString()).toBe(`copy of ${Key}`);
      const place = { pk: { S: `item ${Key}` }, sk: { S: "HEAD" } };
      const { Item } = await again.table.send(new GetItemCommand({ TableName: "Desk-dev-Table", Key: place }));
      expect(Item).toEqual(place);
    }
    await second.kill();

    const third = await run(small.directory, data);
    await clients(third.endpoint).s3.send(
      new PutObjectCommand({ Bucket: "desk-dev-bucket", Key: "in/last", Body: "x" }),
    );
    await until(() => third.printed().includes("done in/last") || undefined);
    for (const line of awaited) expect(third.printed()).not.toContain(line);
    await third.kill();
  });

  it("ends its functions with it", async () => {
    const code =
      "export const handler = async () => { console.log('pid ' + process.pid + ' '); await new Promise(() => setInterval(() => {}, 1000)); };";
    const small = smallStack(
      { Read: code },
      {
        Read: functionResource("Read", { Timeout: 60 }),
        Arrivals: {
          Type: "AWS::Lambda::EventSourceMapping",
          Properties: {
            EventSourceArn: { "Fn::GetAtt": ["Queue", "Arn"] },
            FunctionName: { Ref: "Read" },
            BatchSize: 1,
          },
        },
      },
    );
    writeFileSync(join(small.directory, "template.json"), JSON.stringify(small.template));
    const running = await run(small.directory, join(small.directory, "data"));
    const pid = Number(await until(() => /pid (\d+) /.exec(running.printed())?.[1]));
    await running.kill();
    await until(() => {
      try {
        process.kill(pid, 0);
        return undefined;
      } catch {
        return true;
      }
    });
  });

  it("is claimed by one process at a time", () => {
    const directory = freshDirectory();
    writeFileSync(join(directory, "in-use"), String(process.ppid));
    expect(claimDataDirectory(directory)).toBeUndefined();
    writeFileSync(join(directory, "in-use"), "999999999");
    const release = claimDataDirectory(directory);
    expect(readFileSync(join(directory, "in-use"), "utf8")).toBe(String(process.pid));
    release?.();
  });
});
