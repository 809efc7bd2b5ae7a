import { BatchWriteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deskRows } from "../../functions/adapters/desk-rows.ts";
import { type Cursor, mergedPage } from "../../functions/desk/merged-page.ts";
import type { Row, Rows } from "../../functions/desk/ports.ts";
import { type Emulators, openEmulators } from "../../infra/local/emulators.ts";
import { clientOf } from "../../infra/local/provision.ts";
import { TABLE } from "../../shared/names.ts";
import { makeArticlesTable } from "../adapters/articles-table.ts";

const { deskIndex } = TABLE;
const BATCH = 25;
const PARTITIONS = ["a#2026-03-01", "b#2026-03-01", "c#2026-03-01"];

let emulators: Emulators;
let rows: Rows;
let calls = 0;
beforeAll(async () => {
  emulators = await openEmulators({ port: 0, region: "us-east-1" });
  const client = new DynamoDBClient(clientOf(emulators.url));
  await makeArticlesTable(client, "Articles");
  const stored = deskRows(client, "Articles");
  rows = {
    ...stored,
    page: (query) => {
      calls += 1;
      return stored.page(query);
    },
  };
  // Many at one instant, so that a page ends between equals.
  const all = PARTITIONS.flatMap((deskPk, lane) =>
    Array.from(
      { length: lane === 2 ? 3 : 600 },
      (_, at): Row => ({
        pk: `ART#${deskPk}${at}`,
        sk: "HEAD",
        deskPk,
        deskAt: `2026-03-01T09:00:${String(Math.floor(at / 20)).padStart(2, "0")}.000Z`,
        state: at % 100 === 0 ? "hold" : "accept",
        uri: `urn:${at}`,
      }),
    ),
  );
  for (let from = 0; from < all.length; from += BATCH) {
    const Articles = all.slice(from, from + BATCH).map((row) => ({ PutRequest: { Item: marshall(row) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { Articles } }));
  }
});
afterAll(() => emulators?.close());

const query = {
  index: "desk",
  newestFirst: true,
  keys: [TABLE.partitionKey, TABLE.sortKey, deskIndex.partitionKey, deskIndex.sortKey],
  sortKey: deskIndex.sortKey,
} as const;

async function all(
  limit: number,
  where?: { attribute: string; value: string },
): Promise<{ found: Row[]; most: number }> {
  const found: Row[] = [];
  let most = 0;
  let cursor: Cursor | undefined;
  do {
    calls = 0;
    const page = await mergedPage(rows, PARTITIONS, { ...query, limit, ...(where ? { where } : {}) }, cursor);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    most = Math.max(most, calls);
    found.push(...page.rows);
    cursor = page.next;
  } while (cursor !== undefined);
  return { found, most };
}

it.each([7, 100, 1000])(
  "gives every row once and in order, %i a page, in as many calls as there are partitions",
  async (limit) => {
    const { found, most } = await all(limit);
    expect(new Set(found.map(({ pk }) => pk)).size).toBe(1203);
    expect(found).toHaveLength(1203);
    const times = found.map(({ deskAt }) => String(deskAt));
    expect(times).toEqual(times.toSorted().reverse());
    expect(most).toBe(PARTITIONS.length);
  },
);

it("gives those in one state, though most rows are in another", async () => {
  const { found, most } = await all(5, { attribute: "state", value: "hold" });
  expect(found).toHaveLength(13);
  expect(most).toBe(PARTITIONS.length);
});
