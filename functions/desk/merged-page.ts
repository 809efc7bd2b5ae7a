import { byText } from "./by-text.ts";
import type { Row, RowQuery, Rows } from "./ports.ts";
import { Refusal } from "./refusal.ts";

/** Calls that one partition may take for one page, where most of its rows are filtered out. */
const MAX_CALLS = 4;
/** Rows looked at in one call where most are filtered out: under 1 MB, which is DynamoDB's page. */
const MAX_LOOKED_AT = 2_000;

/** Where each partition's next page begins; `null` where there is none. Partitions that are not named begin anew. */
export type Cursor = Readonly<Record<string, Row | null>>;

/**
 * One page over several partitions of an index, in the order of its sort key, newest first. The number of calls depends
 * on the number of partitions alone, however many rows they hold.
 */
export async function mergedPage(
  rows: Rows,
  partitions: readonly string[],
  query: Omit<RowQuery, "partition" | "after"> & { keys: readonly string[]; sortKey: string },
  cursor: Cursor = {},
): Promise<{ rows: Row[]; next?: Cursor }> {
  const { keys, sortKey, ...asked } = query;
  const open = partitions.filter((partition) => cursor[partition] !== null);
  const lanes = await Promise.all(
    open.map(async (partition) => ({ partition, ...(await laneOf(rows, partition, asked, cursor[partition])) })),
  );
  const all = lanes.flatMap(({ partition, found }) => found.map((row) => ({ partition, row })));
  // Stable: rows of one partition stay in the order in which it gave them.
  all.sort((a, b) => byText(String(b.row[sortKey]), String(a.row[sortKey])));
  const shown = all.slice(0, query.limit);
  const next: Record<string, Row | null> = {};
  for (const partition of partitions) next[partition] = null;
  for (const { partition, found, rest } of lanes) {
    const own = shown.filter((one) => one.partition === partition);
    const last = own.at(-1)?.row;
    if (own.length === found.length) next[partition] = rest ?? null;
    else if (last) next[partition] = Object.fromEntries(keys.map((key) => [key, last[key]]));
    else next[partition] = cursor[partition] ?? {};
  }
  const hasMore = Object.values(next).some((at) => at !== null);
  return { rows: shown.map(({ row }) => row), ...(hasMore ? { next } : {}) };
}

async function laneOf(
  rows: Rows,
  partition: string,
  query: Omit<RowQuery, "partition" | "after">,
  from: Row | null | undefined,
): Promise<{ found: Row[]; rest?: Row }> {
  const found: Row[] = [];
  let after = from && Object.keys(from).length > 0 ? from : undefined;
  const limit = query.where ? MAX_LOOKED_AT : query.limit;
  for (let call = 0; call < MAX_CALLS; call += 1) {
    const page = await rows.page({ ...query, partition, limit, ...(after ? { after } : {}) });
    found.push(...page.rows);
    after = page.next;
    if (after === undefined || found.length >= query.limit) break;
  }
  return { found, ...(after ? { rest: after } : {}) };
}

/** A cursor as one word, for the next command. */
export function cursorText(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** The cursor that a word stands for. Throws `Refusal` for one that no page of these partitions gave. */
export function cursorOf(text: string, partitionKey: string): Cursor {
  try {
    const cursor = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as Record<string, Row | null>;
    const isSound = Object.entries(cursor).every(
      ([partition, at]) =>
        at === null ||
        Object.keys(at).length === 0 ||
        (at[partitionKey] === partition && Object.values(at).every((value) => typeof value === "string")),
    );
    if (isSound && Object.keys(cursor).length > 0) return cursor;
  } catch {
    // Said below, in one sentence for every way in which it can be broken.
  }
  throw new Refusal("--after takes the word that the page before this one ended with.");
}
