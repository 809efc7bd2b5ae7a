import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a function made of an event: its answer, or the error that it ended with, in Lambda's own shape. */
export type Outcome = { answer: unknown } | { error: { errorType: string; errorMessage: string } };

/** One side of the Lambda Runtime API, for one process of a function. */
export interface RuntimeApi {
  /** `host:port`, for `AWS_LAMBDA_RUNTIME_API`. */
  address: string;
  /**
   * Hands over one event when the process asks for it; one at a time. `onHanded` is called then: loading the code does
   * not count into the function's own time.
   */
  invoke(event: unknown, timeoutMs: number, onHanded: () => void): Promise<Outcome>;
  /** Whether the process could not load its handler: it takes no event any more. */
  hasFailed(): boolean;
  /** Ends the invocation that is under way, if any, as failed. */
  fail(errorType: string, errorMessage: string): void;
  close(): void;
}

interface Invocation {
  id: string;
  event: string;
  timeoutMs: number;
  onHanded(): void;
  settle(outcome: Outcome): void;
}

/** Lambda refuses larger answers (Lambda quotas, "Invocation payload"). */
const MAXIMUM_ANSWER_BYTES = 6 * 1024 * 1024;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Opens the API on a port of its own on 127.0.0.1. `arn` is the function's. */
export async function runtimeApi(arn: string): Promise<RuntimeApi> {
  let waiting: ServerResponse | undefined;
  let queued: Invocation | undefined;
  let current: Invocation | undefined;
  let hasFailed = false;

  const hand = (): void => {
    if (waiting === undefined || queued === undefined) return;
    const response = waiting;
    current = queued;
    waiting = undefined;
    queued = undefined;
    response.writeHead(200, {
      "content-type": "application/json",
      "Lambda-Runtime-Aws-Request-Id": current.id,
      "Lambda-Runtime-Deadline-Ms": String(Date.now() + current.timeoutMs),
      "Lambda-Runtime-Invoked-Function-Arn": arn,
      "Lambda-Runtime-Trace-Id": "Root=1-00000000-000000000000000000000000;Sampled=0",
    });
    response.end(current.event);
    current.onHanded();
  };
  const settle = (outcome: Outcome): void => {
    const invocation = current ?? queued;
    current = undefined;
    queued = undefined;
    invocation?.settle(outcome);
  };
  const accept = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, what, id, result] =
      /^\/2018-06-01\/runtime\/(init|invocation)\/([^/]+)(?:\/(\w+))?$/.exec(request.url ?? "") ?? [];
    if (what === "invocation" && id === "next") {
      waiting = response;
      return hand();
    }
    const text = await textOf(request);
    response.writeHead(202).end();
    if (what === "init") {
      hasFailed = true;
      return settle({ error: JSON.parse(text) });
    }
    // An answer to an invocation that was given up already counts for nothing.
    if (current === undefined || id !== current.id) return;
    if (result === "error") return settle({ error: JSON.parse(text) });
    if (text.length > MAXIMUM_ANSWER_BYTES) {
      return settle({
        error: { errorType: "Function.ResponseSizeTooLarge", errorMessage: "The answer is larger than 6 MB." },
      });
    }
    settle({ answer: text === "" ? null : JSON.parse(text) });
  };
  const server = createServer((request, response) => {
    accept(request, response).catch(() => response.destroy());
  });
  // An idle process waits for its next event as long as it takes.
  server.requestTimeout = 0;
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    invoke: (event, timeoutMs, onHanded) =>
      new Promise((resolve) => {
        queued = { id: randomUUID(), event: JSON.stringify(event), timeoutMs, onHanded, settle: resolve };
        hand();
      }),
    hasFailed: () => hasFailed,
    fail: (errorType, errorMessage) => settle({ error: { errorType, errorMessage } }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
