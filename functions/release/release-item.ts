import { owedUntilOf } from "../../shared/story/head.ts";
import { FILE_PREFIX } from "../../shared/story/keys.ts";
import type { ItemKey } from "../story/ports.ts";
import type { RemindableReceipts } from "./ports.ts";
import { type ReleaseDesk, type Released, releaseHead } from "./release-head.ts";

/** Looks at an item that falls due: a head is decided again or reminded of, a receipt only reminded of. */
export async function releaseItem(
  desk: ReleaseDesk & { receipts: RemindableReceipts },
  item: ItemKey,
): Promise<Released> {
  if (!item.pk.startsWith(FILE_PREFIX)) return releaseHead(desk, item.pk);
  return (await desk.receipts.remind(item, owedUntilOf(desk.now()))) ? "reminded" : "gone";
}
