import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answer } from "./answer.ts";
import { QUEUE_TARGET } from "./queue-route.ts";
import { readBody } from "./replay-request.ts";
import { TABLE_TARGET } from "./table-route.ts";

type Route = (request: IncomingMessage, body: Buffer, response: ServerResponse) => void | Promise<void>;

/** Who answers which kind of request. */
export interface Routes {
  table(target: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void;
  queue: Route;
  /** Requests in the query protocol: SNS, STS, and SQS as old clients speak it. */
  query: Route;
  object: Route;
}

/** The one port on which all AWS clients find all services. */
export interface Endpoint {
  url: string;
  port: number;
  /** Until then every request is kept waiting. */
  serve(routes: Routes): void;
  close(): Promise<void>;
}

function isQuery(request: IncomingMessage): boolean {
  if (request.headers["content-type"]?.includes("x-www-form-urlencoded")) return true;
  return request.method === "GET" && (request.url ?? "").startsWith("/?") && /[?&]Action=/.test(request.url ?? "");
}

async function dispatch(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    const xml =
      "<Error><Code>EntityTooLarge</Code><Message>Larger than the local stack takes. Upload it in parts.</Message></Error>";
    return answer(response, 413, "application/xml", xml);
  }
  const target = request.headers["x-amz-target"];
  if (typeof target === "string" && target.startsWith(TABLE_TARGET))
    return routes.table(target, request, body, response);
  if (typeof target === "string" && target.startsWith(QUEUE_TARGET)) return routes.queue(request, body, response);
  return isQuery(request) ? routes.query(request, body, response) : routes.object(request, body, response);
}

/** Listens on 127.0.0.1 and nowhere else. `port` 0 takes any free one. Rejects with the system's error when it is taken. */
export async function openEndpoint(port: number): Promise<Endpoint> {
  let ready: (routes: Routes) => void = () => {};
  const routes = new Promise<Routes>((resolve) => {
    ready = resolve;
  });
  const server: Server = createServer((request, response) => {
    routes
      .then((known) => dispatch(known, request, response))
      .catch(() => {
        // The client went away in the middle of its request, or an emulator failed on it.
        if (!response.headersSent && !response.destroyed)
          answer(response, 500, "text/plain", "The local stack failed on this request.\n");
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    serve: ready,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
