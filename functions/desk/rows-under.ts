import type { Row, Rows } from "./ports.ts";

const PAGE = 500;

/** All rows of a partition whose sort key begins so, in order; at most `most` of them, newest first when asked. */
export async function rowsUnder(
  rows: Rows,
  partition: string,
  prefix: string,
  { most, newestFirst = false, attributes }: { most: number; newestFirst?: boolean; attributes?: readonly string[] },
): Promise<{ rows: Row[]; hasMore: boolean }> {
  const found: Row[] = [];
  let after: Row | undefined;
  do {
    const limit = Math.min(PAGE, most - found.length);
    const page = await rows.page({
      partition,
      prefix,
      newestFirst,
      limit,
      ...(attributes ? { attributes } : {}),
      ...(after ? { after } : {}),
    });
    found.push(...page.rows);
    after = page.next;
  } while (after && found.length < most);
  return { rows: found, hasMore: after !== undefined };
}
