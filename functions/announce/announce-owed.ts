import { FILE_PREFIX } from "../../shared/story/keys.ts";
import { announceReceipt } from "./announce-receipt.ts";
import { type Announced, announceTurn } from "./announce-turn.ts";
import type { Announcer, ReceiptTable } from "./ports.ts";
import type { Owed } from "./stream-record.ts";

/** Announces what an item owes: the turn of a story, or the quarantine of a file. */
export function announceOwed(desk: Announcer & { receipts: ReceiptTable }, { pk, sk, turn }: Owed): Promise<Announced> {
  return pk.startsWith(FILE_PREFIX) ? announceReceipt(desk, pk, sk) : announceTurn(desk, pk, turn);
}
