import type { ItemKey } from "../story/ports.ts";

/** An entry of the `due` index. */
export interface DueItem extends ItemKey {
  dueAt: string;
}

/** The index by time. It is only eventually consistent: what it says is looked at again before anything is decided. */
export interface DueIndex {
  /** Items due from `from` (exclusive) until `until` (inclusive), earliest first, at most `limit`. */
  due(shard: string, from: string, until: string, limit: number): Promise<DueItem[]>;
  /**
   * Moves an item's due time on, if it still is the one that was read, and gives the time at which the item was due
   * before it was ever moved on: an instant.
   */
  postpone(item: DueItem, dueAt: string): Promise<string | undefined>;
}

/** Hands items to the release function, many at once. */
export interface Handover {
  sendAll(entries: readonly { item: ItemKey; seconds: number }[]): Promise<void>;
}
