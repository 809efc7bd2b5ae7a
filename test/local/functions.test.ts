import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type FunctionPool, functionPool } from "../../infra/local/function-pool.ts";
import { freshDirectory } from "./small-stack.ts";

const ENDPOINT = "http://127.0.0.1:1";
const pools: FunctionPool[] = [];
let lines: string[] = [];

function pool(
  code: string,
  { timeoutSeconds = 10, memoryMb = 128, maximum = 1, environment = {}, file = "index.mjs" } = {},
): FunctionPool {
  const directory = join(freshDirectory(), "code");
  mkdirSync(directory);
  writeFileSync(join(directory, file), code);
  lines = [];
  const planned = {
    id: "Read",
    name: "Desk-Read",
    arn: "arn:aws:lambda:us-east-1:000000000000:function:Desk-Read",
    directory,
    handler: "index.handler",
    timeoutSeconds,
    memoryMb,
    environment,
  };
  const made = functionPool(planned, ENDPOINT, maximum, {
    onLine: (_name, line) => lines.push(line),
    onFailure: () => {},
  });
  pools.push(made);
  return made;
}

afterEach(async () => {
  for (const made of pools.splice(0)) await made.stop();
});

describe("a function's process", () => {
  it("gets the event and a context, and stays warm", async () => {
    const made = pool(`let calls = 0;
      export const handler = async (event, context) => ({ event, calls: ++calls, arn: context.invokedFunctionArn, memory: context.memoryLimitInMB, left: context.getRemainingTimeInMillis() });`);
    const first = await made.invoke({ a: 1 });
    expect(first).toMatchObject({
      answer: {
        event: { a: 1 },
        calls: 1,
        arn: "arn:aws:lambda:us-east-1:000000000000:function:Desk-Read",
        memory: "128",
      },
    });
    expect(await made.invoke({})).toMatchObject({ answer: { calls: 2 } });
  });

  it("sees Lambda's variables and the template's, and nothing of the user's", async () => {
    process.env.AWS_PROFILE = "newsroom";
    process.env.SECRET_OF_THE_USER = "x";
    const made = pool("export const handler = async () => process.env;", { environment: { TABLE: "Articles" } });
    const { answer } = (await made.invoke({})) as { answer: Record<string, string> };
    delete process.env.AWS_PROFILE;
    delete process.env.SECRET_OF_THE_USER;
    expect(answer).toMatchObject({
      TABLE: "Articles",
      AWS_ENDPOINT_URL: ENDPOINT,
      AWS_LAMBDA_FUNCTION_NAME: "Desk-Read",
      AWS_REGION: "us-east-1",
    });
    expect(Object.keys(answer)).not.toContain("AWS_PROFILE");
    expect(Object.keys(answer)).not.toContain("SECRET_OF_THE_USER");
    expect(Object.keys(answer)).not.toContain("HOME");
  });

  it("reports an error as Lambda does, and goes on", async () => {
    const made = pool(
      `export const handler = async (event) => { if (event.bad) throw new TypeError("no copy"); return "fine"; };`,
    );
    expect(await made.invoke({ bad: true })).toMatchObject({
      error: { errorType: "TypeError", errorMessage: "no copy" },
    });
    expect(await made.invoke({})).toEqual({ answer: "fine" });
  });

  it("is killed when its time is up, and replaced", async () => {
    const made = pool("export const handler = async (event) => { while (event.hang) {} return process.pid; };", {
      timeoutSeconds: 1,
    });
    const { answer: before } = (await made.invoke({})) as { answer: number };
    expect(await made.invoke({ hang: true })).toMatchObject({
      error: { errorType: "Sandbox.Timedout", errorMessage: "Task timed out after 1.00 seconds" },
    });
    expect(() => process.kill(before, 0)).toThrow();
    const { answer: after } = (await made.invoke({})) as { answer: number };
    expect(after).not.toBe(before);
  });

  it("fails alone when it runs out of memory or ends itself", async () => {
    const made = pool(
      `export const handler = async (event) => {
        if (event.exit) process.exit(3);
        const kept = []; while (event.eat) kept.push(new Array(1e5).fill({}).map(() => ({ a: Math.random() })));
        return "fine"; };`,
      { memoryMb: 32 },
    );
    expect(await made.invoke({ exit: true })).toMatchObject({
      error: { errorType: "Runtime.ExitError", errorMessage: "The process ended (exit code 3)." },
    });
    expect(await made.invoke({ eat: true })).toMatchObject({ error: { errorType: "Runtime.ExitError" } });
    expect(await made.invoke({})).toEqual({ answer: "fine" });
  });

  it.each([
    ["a file that throws", `throw new Error("no setting");`, "no setting"],
    ["no handler", "export const other = 1;", "index exports no function handler."],
  ])("fails each event on %s", async (_what, code, errorMessage) => {
    const made = pool(code);
    expect(await made.invoke({})).toMatchObject({ error: { errorMessage } });
    expect(await made.invoke({})).toMatchObject({ error: { errorMessage } });
  });

  it("loads CommonJS as Lambda does", async () => {
    const made = pool("exports.handler = async () => typeof require;", { file: "index.cjs" });
    expect(await made.invoke({})).toEqual({ answer: "function" });
  });

  it("can call nobody but this machine", async () => {
    const made = pool(`import http from "node:http"; import net from "node:net";
      const said = (open) => new Promise((resolve) => { try { open(resolve); } catch (error) { resolve(error.message); } });
      export const handler = async () => [
        await said((resolve) => net.connect(80, "192.0.2.1").on("error", (error) => resolve(error.message))),
        await said((resolve) => http.get("http://example.com/").on("error", (error) => resolve(error.message))),
        await fetch("http://example.com/").catch((error) => String(error.cause?.message ?? error)),
      ];`);
    const { answer } = (await made.invoke({})) as { answer: string[] };
    expect(answer).toEqual(Array(3).fill(expect.stringContaining("The local stack calls nobody")));
  });

  it("prints to the stack's log", async () => {
    const made = pool(`export const handler = async () => { console.log(JSON.stringify({ level: "INFO" })); };`);
    await made.invoke({});
    expect(lines).toEqual(['{"level":"INFO"}']);
  });
});

describe("a pool", () => {
  it("runs as many processes at a time as it may", async () => {
    const made = pool(
      "export const handler = async () => { await new Promise((done) => setTimeout(done, 100)); return process.pid; };",
      { maximum: 2 },
    );
    const outcomes = (await Promise.all([1, 2, 3, 4, 5].map((event) => made.invoke(event)))) as { answer: number }[];
    expect(new Set(outcomes.map(({ answer }) => answer)).size).toBe(2);
  });
});
