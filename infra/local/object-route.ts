import type { IncomingMessage } from "node:http";
import { escapeXml } from "./form.ts";
import type { ObjectRequest } from "./object-request.ts";

/** Sub-resources of an object or bucket whose `PUT` the emulator takes for the object itself and overwrites it. */
const REFUSED = [
  "acl",
  "tagging",
  "retention",
  "legal-hold",
  "torrent",
  "restore",
  "encryption",
  "versioning",
  "notification",
  "policy",
  "cors",
  "website",
  "logging",
  "replication",
  "accelerate",
  "requestPayment",
  "ownershipControls",
  "publicAccessBlock",
  "object-lock",
  "inventory",
  "metrics",
  "analytics",
  "intelligent-tiering",
];

/** The S3 sub-resource that the local stack does not have, when a request that writes asks for one. */
export function refusedSubresource(method: string, url: URL): string | undefined {
  if (method !== "PUT" && method !== "DELETE" && method !== "POST") return undefined;
  return REFUSED.find((name) => url.searchParams.has(name));
}

/** S3's answer to what it does not implement. */
export function notImplementedXml(subresource: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NotImplemented</Code><Message>${escapeXml(`The local stack does not implement ?${subresource}.`)}</Message></Error>`;
}

function eventOf(request: IncomingMessage, url: URL): ObjectRequest["event"] {
  if (url.searchParams.has("uploadId")) return "ObjectCreated:CompleteMultipartUpload";
  if (request.method === "POST") return "ObjectCreated:Post";
  return request.headers["x-amz-copy-source"] === undefined ? "ObjectCreated:Put" : "ObjectCreated:Copy";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the object store must know of a request; `url` in path style, `/bucket/key`. */
export function objectRequestOf(request: IncomingMessage, url: URL): ObjectRequest {
  const [, bucket = "", key = ""] = /^\/([^/]*)\/?(.*)$/s.exec(url.pathname) ?? [];
  const ifNoneMatch = request.headers["if-none-match"];
  const ifMatch = request.headers["if-match"];
  return {
    event: eventOf(request, url),
    bucket: decoded(bucket),
    key: decoded(key),
    ...(ifNoneMatch === undefined ? {} : { ifNoneMatch }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  };
}
