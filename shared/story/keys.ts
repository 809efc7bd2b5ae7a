import { DUE_SHARDS } from "../names.ts";
import { sha256 } from "./sha256.ts";

/** Hex digits kept of a hash in a key: 128 bits, beyond any chance of two stories meeting. */
const KEY_DIGITS = 32;
const short = (text: string): string => sha256(text).slice(0, KEY_DIGITS);

export const HEAD_KEY = "HEAD";
export const KILL_PREFIX = "KILL#";
/** The desk's log of a story: its directives. Sorts right after the kills, so that one query reads both. */
export const LOG_PREFIX = "LOG#";
export const ARTICLE_PREFIX = "ART#";
export const FILE_PREFIX = "FILE#";
export const REVISION_PREFIX = "REV#";
export const DECISION_PREFIX = "DEC#";
export const NOTE_PREFIX = "NOTE#";

/** The hash that names a story in keys and notices. Two suppliers may use one uri: neither may touch the other's story. */
export function storyHash(supplier: string, uri: string): string {
  return short(`${supplier}\n${uri}`);
}

/** Partition of a story: its head, revisions, decisions and announcements. */
export function articleKey(supplier: string, uri: string): string {
  return `${ARTICLE_PREFIX}${storyHash(supplier, uri)}`;
}

/** Sort key of a revision: in the order of rank. */
export function revisionKey(rank: string, contentHash: string): string {
  return `${REVISION_PREFIX}${rank}#${contentHash.slice(0, KEY_DIGITS)}`;
}

/** Turns are padded so that they sort; 10 digits outlive any story. */
const turnText = (turn: number): string => String(turn).padStart(10, "0");

export function decisionKey(turn: number, decisionHash: string): string {
  return `${decisionsOf(turn)}${decisionHash.slice(0, KEY_DIGITS)}`;
}

/** What the sort keys of a turn's decisions begin with: writers that lost the turn may have left theirs beside the one that stands. */
export function decisionsOf(turn: number): string {
  return `${DECISION_PREFIX}${turnText(turn)}#`;
}

export function noteKey(turn: number): string {
  return `${NOTE_PREFIX}${turnText(turn)}`;
}

/**
 * Partition under which the stories that bear a name and the kills by that name meet. A story's uri needs none: kills by
 * it wait in the story's own partition, which follows from it.
 */
export function referenceKey(supplier: string, name: string): string {
  return `REF#${supplier}#altId#${short(name)}`;
}

/** Partition under which the parts of a story are known by its slug and day, and the kills of that story wait for them. */
export function partsKey(supplier: string, slugDay: string): string {
  return `REF#${supplier}#parts#${short(slugDay)}`;
}

/** The id of a kill, and its sort key wherever it waits: one for each kill, however often it is delivered. */
export function killId({ ref, at }: { ref: string; at: string }): string {
  return `${KILL_PREFIX}${short(`${ref}\n${at}`)}`;
}

/** Sort key of a directive: in order of time. */
export function logKey(at: string, hash: string): string {
  return `${LOG_PREFIX}${at}#${hash.slice(0, KEY_DIGITS)}`;
}

/** Partition of a file's receipts. */
export function fileKey(bucket: string, key: string): string {
  return `${FILE_PREFIX}${short(`${bucket}/${key}`)}`;
}

/** The shard of the `due` index that a partition belongs to: stable, and spread evenly. */
export function dueShard(partition: string): string {
  return `DUE#${Number.parseInt(sha256(partition).slice(0, 8), 16) % DUE_SHARDS}`;
}

/** Every shard of the `due` index. */
export function dueShards(): string[] {
  return Array.from({ length: DUE_SHARDS }, (_, shard) => `DUE#${shard}`);
}
