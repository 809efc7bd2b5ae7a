import type { IncomingMessage, ServerResponse } from "node:http";
import { answer } from "./answer.ts";
import type { FauxqsStores } from "./fauxqs-stores.ts";
import { objectVersionsXml } from "./object-listing.ts";
import { objectRequest } from "./object-request.ts";
import { notImplementedXml, objectRequestOf, refusedSubresource } from "./object-route.ts";
import { replayRequest } from "./replay-request.ts";

/** S3's limit on keys (S3 User Guide, "Object key naming guidelines"), which the emulator does not hold. */
const MAXIMUM_KEY_BYTES = 1024;
const KEY_TOO_LONG =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>KeyTooLongError</Code><Message>Your key is too long</Message></Error>';

/** Hands S3's requests to the emulator, and refuses those that it would misread. */
export function objectServe(stores: FauxqsStores) {
  return (request: IncomingMessage, body: Buffer, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://object");
    const refused = refusedSubresource(request.method ?? "GET", url);
    if (refused !== undefined) return answer(response, 501, "application/xml", notImplementedXml(refused));
    const asked = objectRequestOf(request, url);
    if (Buffer.byteLength(asked.key) > MAXIMUM_KEY_BYTES) {
      return answer(response, 400, "application/xml", KEY_TOO_LONG);
    }
    const isKnown = stores.objects.hasBucket(asked.bucket);
    if (request.method === "GET" && asked.key === "" && isKnown && url.searchParams.has("versions")) {
      return answer(response, 200, "application/xml", objectVersionsXml(stores, asked.bucket, url.searchParams));
    }
    objectRequest.run(asked, () => stores.app.routing(replayRequest(request, body), response));
  };
}
