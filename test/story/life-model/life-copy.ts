import type { Reading } from "../../../shared/copy/reading.ts";
import { coastReading } from "../sample-copy.ts";
import type { Minute, Sent } from "./model-story.ts";

const START = Date.parse("2026-03-01T00:00:00Z");
/** The number that several stories of the day bear. */
const NUMBER = "coa0157:2026-03-01";
/** Words of every body: where they are found no more, the text is gone. */
export const BODY = "The ferry sailed again on Monday.";

export const instant = (minute: Minute): string => new Date(START + minute * 60_000).toISOString();

/** A transmission as the formats read it; `beside`: the story that it stands beside. */
export function readingOf(uri: string, sent: Sent, beside?: string): Reading {
  const { version, at, status, embargo, words, change, reinstates, isNumbered } = sent;
  const reading = coastReading({
    uri,
    version: String(version),
    versionCreated: instant(at),
    pubStatus: status,
    headlines: [{ role: "main", value: words }],
    ...(isNumbered ? { altIds: [{ role: "altId", value: NUMBER }] } : {}),
    ...(typeof embargo === "number" ? { embargoedUntil: instant(embargo) } : {}),
  });
  const note = {
    kind: "reinstatement",
    text: "KILL LIFTED",
    source: "item-structured",
    rule: "NP reinstatement",
  } as const;
  const open = { field: "embargoedUntil", value: "", source: "item-structured", pointer: "/embargoed" } as const;
  return {
    ...reading,
    statements: embargo === "open" ? [...reading.statements, open] : reading.statements,
    provenance: { ...reading.provenance, ...(change ? { change } : {}), ...(beside ? { beside } : {}) },
    notices: reinstates ? [{ ...note, confidence: 0.95, part: "text" }] : [],
  };
}

/** An item of its own that orders killed what bears a name: a story's uri, or the number. */
export function killingOf(uri: string, at: Minute, name: string = NUMBER): Reading {
  const order = coastReading({ uri, versionCreated: instant(at) });
  const cancels = { field: "cancels", value: name, source: "item-structured", pointer: "/c" } as const;
  return { ...order, statements: [...order.statements, cancels] };
}
