import { existsSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { allowLoopbackOnly } from "./loopback-only.ts";

/** Runs inside a function's own process, as Lambda's runtime does: loads the handler, then asks for one event after another. */

type Handler = (event: unknown, context: object) => unknown;

const API = process.env.AWS_LAMBDA_RUNTIME_API ?? "";
const [HOST, PORT] = API.split(":");
const VERSION = "/2018-06-01/runtime";

function call(
  method: string,
  path: string,
  body?: string,
): Promise<{ headers: IncomingMessage["headers"]; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: HOST, port: PORT, method, path: `${VERSION}${path}` }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ headers: response.headers, text: Buffer.concat(chunks).toString() }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function described(error: unknown): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return JSON.stringify({ errorType: name, errorMessage: message, stackTrace: stack?.split("\n") ?? [] });
}

async function load(): Promise<Handler> {
  const [file = "", name = ""] = (process.env._HANDLER ?? "").split(/\.(?=[^.]*$)/);
  const root = process.env.LAMBDA_TASK_ROOT ?? ".";
  const path = [".mjs", ".js", ".cjs"].map((end) => join(root, file + end)).find(existsSync);
  if (path === undefined) throw new Error(`There is no ${file}.mjs, ${file}.js or ${file}.cjs in the function's code.`);
  const module = await import(pathToFileURL(path).href);
  const handler = module[name] ?? module.default?.[name];
  if (typeof handler !== "function") throw new Error(`${file} exports no function ${name}.`);
  return handler;
}

function contextOf(headers: IncomingMessage["headers"]): object {
  const deadline = Number(headers["lambda-runtime-deadline-ms"]);
  return {
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

async function run(): Promise<void> {
  let handler: Handler;
  try {
    handler = await load();
  } catch (error) {
    await call("POST", "/init/error", described(error));
    process.exitCode = 1;
    return;
  }
  for (;;) {
    const { headers, text } = await call("GET", "/invocation/next");
    const id = String(headers["lambda-runtime-aws-request-id"]);
    try {
      const result = await handler(JSON.parse(text), contextOf(headers));
      await call("POST", `/invocation/${id}/response`, JSON.stringify(result) ?? "null");
    } catch (error) {
      await call("POST", `/invocation/${id}/error`, described(error));
    }
  }
}

allowLoopbackOnly();
// Ctrl-C in a terminal reaches every process; the stack ends this one when it is done with it.
process.on("SIGINT", () => {});
// The stack holds the other end as long as it lives, however it dies and whatever the handler is waiting for.
process.stdin
  .on("end", () => process.exit(0))
  .on("error", () => process.exit(0))
  .resume();
// The stack is gone, or was killed: so is this process.
run().catch(() => process.exit(0));
