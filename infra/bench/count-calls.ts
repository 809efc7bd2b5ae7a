import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** How often each operation was called, such as `DynamoDB.PutItem`. */
export type Calls = Record<string, number>;

/** The operation that a request to the local port asks for. SNS and STS name theirs in the body: all count as `SNS.Publish`. */
function operationOf({ method, headers, url = "" }: IncomingMessage): string {
  const target = headers["x-amz-target"];
  if (typeof target === "string") return target.replace(/^AmazonSQS\b/, "SQS").replace(/^DynamoDB_\d+/, "DynamoDB");
  if (headers["content-type"]?.includes("x-www-form-urlencoded")) return "SNS.Publish";
  const verb = { GET: "GetObject", PUT: "PutObject", HEAD: "HeadObject", DELETE: "DeleteObject" }[method ?? ""];
  return `S3.${verb ?? method}${url.includes("?list-type") ? " list" : ""}`;
}

/** Counts every request that arrives at a port of this process, from whatever process it comes. */
export function countCalls(port: number): { calls: Calls; stop(): void } {
  const calls: Calls = {};
  const onRequest = (message: unknown): void => {
    const { request } = message as { request: IncomingMessage };
    if (request.socket.localPort !== port) return;
    const operation = operationOf(request);
    calls[operation] = (calls[operation] ?? 0) + 1;
  };
  subscribe("http.server.request.start", onRequest);
  return { calls, stop: () => unsubscribe("http.server.request.start", onRequest) };
}
