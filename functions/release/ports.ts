import type { ItemKey } from "../story/ports.ts";

/** Receipts that can be reminded of. */
export interface RemindableReceipts {
  /** Moves when an owing receipt is due: the stream sees it, and `announce` tries again. */
  remind(item: ItemKey, dueAt: string): Promise<boolean>;
}
