import type { Delivery } from "../../shared/copy/delivery.ts";
import type { ItemCopy, Passage } from "../../shared/copy/item-copy.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import type { Statement } from "../../shared/copy/statement.ts";
import { itemRights } from "../../shared/rights/encoded/item-rights.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import { readingOf } from "../../shared/rights/reading.ts";
import { NOW } from "./desk-of.ts";

const FILE = { sha256: "f".repeat(64), bytes: 1, encoding: "utf-8", chars: 1, repairs: [] };

/** Lines of copy as passages: a headline, then paragraphs, unless they say what they are. */
export function passagesOf(lines: readonly (string | Passage)[]): Passage[] {
  return lines.map(
    (line, at): Passage =>
      typeof line === "string" ? { role: at === 0 ? "headline" : "paragraph", text: line, pointer: `/${at}` } : line,
  );
}

/** A statement in a field of the item. */
export function says(field: Statement["field"], value: string, over: Partial<Statement> = {}): Statement {
  return { field, value, source: "item-structured", pointer: `/${field}`, ...over };
}

/** An item of a story that nothing is odd about, but for what a test changes. */
export function itemOf(over: Partial<ItemCopy> & { lines?: readonly (string | Passage)[] } = {}): ItemCopy {
  const { lines = ["Tide turns early", "The tide turned an hour early on Tuesday.", "Nobody minded."], ...rest } = over;
  return {
    format: "application/json;profile=ninjs-3.1",
    uri: "urn:tidewatch:1",
    article: {
      type: "text",
      language: "en",
      by: "Pell Tarrow",
      firstCreated: "2026-01-04T10:00:00Z",
      versionCreated: "2026-01-04T10:00:00Z",
      headlines: [{ role: "main", value: "Tide turns early" }],
    },
    passages: passagesOf(lines),
    statements: [says("canonicalUrl", "https://tidewatch.example/1")],
    removed: [],
    marks: { hosts: [], providers: [], creditLines: [] },
    ...rest,
  };
}

/** An item as read under the prefix of the test's supplier. */
export function readItem(item: ItemCopy, policies: PolicyBundle, over: Partial<Delivery> = {}): Reading {
  return readingOf(item, FILE, deliveryOf(over), policies, itemRights);
}

/** How copy comes under the prefix of the test's supplier. */
export function deliveryOf(over: Partial<Delivery> = {}): Delivery {
  return { key: "in/tidewatch/1.json", receivedAt: NOW, metadata: {}, ...over };
}
