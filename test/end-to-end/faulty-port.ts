import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** Which service a request asks, and for what: `DynamoDB.PutItem`, `SNS.Publish`, `S3.GET`. */
export type Operation = string;

/** `refuse`: nothing is done, and the service says that it is overloaded. `cut`: it is done, and nobody hears of it. */
export type Fault = "refuse" | "cut" | undefined;

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

function operationOf({ method, headers }: IncomingMessage): Operation {
  const target = headers["x-amz-target"];
  if (typeof target === "string") return target.replace(/^AmazonSQS\b/, "SQS").replace(/^DynamoDB_\d+/, "DynamoDB");
  return headers["content-type"]?.includes("x-www-form-urlencoded") ? "SNS.Publish" : `S3.${method}`;
}

function refuse(operation: Operation, request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  if (operation.startsWith("DynamoDB")) {
    response.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
    const __type = "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException";
    response.end(JSON.stringify({ __type, message: "Rate exceeded" }));
    return;
  }
  response.writeHead(500, { "content-type": "text/xml" });
  const error = "<Error><Type>Receiver</Type><Code>InternalFailure</Code><Message>Try again</Message></Error>";
  response.end(operation === "SNS.Publish" ? `<ErrorResponse>${error}</ErrorResponse>` : error);
}

/**
 * Lets a port of this process fail on requests as `faultOf` says, whoever makes them. The result counts the faults and
 * mends the port.
 */
export function faultyPort(
  port: number,
  faultOf: (operation: Operation) => Fault,
): { readonly faults: number; mend(): void } {
  let faults = 0;
  const wrapped = new Map<Server, Listener[]>();
  const wrap = (server: Server): void => {
    const listeners = server.listeners("request") as Listener[];
    wrapped.set(server, listeners);
    server.removeAllListeners("request");
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      const operation = operationOf(request);
      const fault = faultOf(operation);
      if (fault !== undefined) faults += 1;
      if (fault === "refuse") return refuse(operation, request, response);
      // Answered into nothing: the other side sees its connection break.
      if (fault === "cut") response.end = () => response.destroy();
      for (const listener of listeners) listener(request, response);
    });
  };
  // The channel is told before the server's own listeners are.
  const onRequest = (message: unknown): void => {
    const { server } = message as { server: Server };
    const address = server.address();
    if (typeof address === "object" && address?.port === port && !wrapped.has(server)) wrap(server);
  };
  subscribe("http.server.request.start", onRequest);
  return {
    get faults() {
      return faults;
    },
    mend() {
      unsubscribe("http.server.request.start", onRequest);
      for (const [server, listeners] of wrapped) {
        server.removeAllListeners("request");
        for (const listener of listeners) server.on("request", listener);
      }
      wrapped.clear();
    },
  };
}
