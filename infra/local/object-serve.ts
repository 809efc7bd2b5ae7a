import type { IncomingMessage, ServerResponse } from "node:http";
import { answer } from "./answer.ts";
import type { FauxqsStores } from "./fauxqs-stores.ts";
import { objectRequest } from "./object-request.ts";
import { notImplementedXml, objectRequestOf, refusedSubresource } from "./object-route.ts";
import { replayRequest } from "./replay-request.ts";

/** Hands S3's requests to the emulator, and refuses those that it would misread. */
export function objectServe(stores: FauxqsStores) {
  return (request: IncomingMessage, body: Buffer, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://object");
    const refused = refusedSubresource(request.method ?? "GET", url);
    if (refused !== undefined) return answer(response, 501, "application/xml", notImplementedXml(refused));
    objectRequest.run(objectRequestOf(request, url), () => stores.app.routing(replayRequest(request, body), response));
  };
}
