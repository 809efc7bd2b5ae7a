import { HEAD_KEY, noteKey } from "../../../shared/story/keys.ts";
import type { Receipt } from "../../../shared/story/receipt.ts";
import type { ReceivedNotice } from "./notice-queues.ts";
import type { TableRows } from "./table-rows.ts";

/** A drop that waits for its outcome. */
export interface WaitingDrop {
  receiptKey: string;
  etag: string;
  /** RFC 3339: a receipt that is older is one of an earlier drop of the same bytes. */
  since: string;
  /** Whether ingest is done with the drop's event. */
  isTaken: boolean;
}

/** What of a story's turn, or of a file, its queues must have received. */
type Expected = { id: string; count: number };

async function receiptOf(rows: TableRows, drop: WaitingDrop): Promise<Receipt | undefined> {
  const seen = rows.seen(drop.receiptKey, drop.etag) as Receipt | undefined;
  if (seen !== undefined && (seen.at >= drop.since || drop.isTaken)) return seen;
  return drop.isTaken ? ((await rows.read(drop.receiptKey, drop.etag)) as Receipt | undefined) : undefined;
}

async function rowOf(rows: TableRows, pk: string, sk: string): Promise<Record<string, unknown> | undefined> {
  return rows.seen(pk, sk) ?? rows.read(pk, sk);
}

const hashOf = (pk: string): string => pk.slice(pk.indexOf("#") + 1);

/** What the stories of a receipt still announce; `undefined` while one of them owes its announcement. */
async function expectedOf(rows: TableRows, receipt: Receipt): Promise<Expected[] | undefined> {
  const expected: Expected[] = [];
  if (receipt.report !== undefined) expected.push({ id: `${hashOf(receipt.pk)}#${receipt.sk}`, count: 1 });
  for (const { pk, turn } of receipt.records) {
    if (pk === undefined) continue;
    const head = await rowOf(rows, pk, HEAD_KEY);
    if (head?.owes !== undefined) return undefined;
    if (turn === undefined) continue;
    const note = await rowOf(rows, pk, noteKey(turn));
    // A turn that was overtaken before it was announced never is.
    const published = note?.published;
    if (Array.isArray(published)) expected.push({ id: `${hashOf(pk)}#${turn}`, count: published.length });
  }
  return expected;
}

/**
 * The receipt of a drop and the notices that its turns made, once everything is decided, announced and received;
 * `undefined` before that. A drop of bytes that were known already announces nothing.
 */
export async function settlement(
  rows: TableRows,
  received: ReadonlyMap<string, ReceivedNotice[]>,
  drop: WaitingDrop,
): Promise<{ receipt: Receipt; notices: ReceivedNotice[] } | undefined> {
  const receipt = await receiptOf(rows, drop);
  if (receipt === undefined || receipt.owes !== undefined) return undefined;
  const expected = await expectedOf(rows, receipt);
  if (expected === undefined) return undefined;
  if (receipt.at < drop.since) return { receipt, notices: [] };
  const notices = expected.map(({ id }) => received.get(id) ?? []);
  const isComplete = expected.every(({ count }, at) => (notices[at]?.length ?? 0) >= count);
  return isComplete ? { receipt, notices: notices.flat() } : undefined;
}
