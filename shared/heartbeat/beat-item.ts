import { HEARTBEAT } from "./heartbeat.ts";

const SECOND_MS = 1_000;

/** One beat as copy, ninjs 3.1: made at an instant (RFC 3339, UTC), and under embargo for so many seconds from then. */
export function beatItem(now: string, embargoSeconds: number): string {
  const embargoedUntil = new Date(Date.parse(now) + embargoSeconds * SECOND_MS).toISOString();
  return JSON.stringify({
    uri: HEARTBEAT.uri,
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    language: "en",
    versionCreated: now,
    firstCreated: now,
    pubStatus: "usable",
    embargoedUntil,
    by: "Imprimatur",
    headlines: [{ role: "main", value: "Heartbeat" }],
    bodies: [{ role: "main", contentType: "text/plain", value: `The pipeline is alive. This was made at ${now}.` }],
  });
}
