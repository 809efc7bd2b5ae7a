import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";

/** More than any request that an emulator takes: 16 MB at dynalite, 11 MiB at fauxqs. Stops a client that never ends. */
export const MAXIMUM_REQUEST_BYTES = 17 * 1024 * 1024;

/** Reads a request's body; `undefined` when it is larger than the limit. Rejects when the client goes away. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= MAXIMUM_REQUEST_BYTES) chunks.push(chunk);
  }
  return bytes > MAXIMUM_REQUEST_BYTES ? undefined : Buffer.concat(chunks, bytes);
}

/**
 * The request once more, whole, for an emulator to read. A function that is killed in the middle of a call takes its
 * connection with it, and dynalite throws on a broken request: it only ever sees unbroken ones.
 */
export function replayRequest(request: IncomingMessage, body: Buffer, url = request.url): IncomingMessage {
  const replay = new Readable({
    read() {
      if (body.length > 0) this.push(body);
      this.push(null);
    },
  });
  const headers = { ...request.headers, "content-length": String(body.length) };
  // Sent whole: what said that it comes in pieces no longer holds.
  delete (headers as Record<string, unknown>)["transfer-encoding"];
  return Object.assign(replay, {
    method: request.method,
    url,
    headers,
    rawHeaders: request.rawHeaders,
    httpVersion: request.httpVersion,
    httpVersionMajor: request.httpVersionMajor,
    socket: request.socket,
    connection: request.socket,
  }) as unknown as IncomingMessage;
}
