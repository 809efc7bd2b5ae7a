import { describe, expect, it } from "vitest";
import { itemBytes, type WireItem, writeUnits } from "../../infra/bench/write-units.ts";

const due = { partitionKey: "duePk", sortKey: "dueAt", attributes: [] };
const item = (edit: WireItem = {}): WireItem => ({ pk: { S: "ART#1" }, sk: { S: "HEAD" }, ...edit });
const dueAt = (at: string): WireItem => item({ duePk: { S: "DUE#1" }, dueAt: { S: at } });

describe("write units", () => {
  it("count names and values", () => {
    expect(itemBytes({ pk: { S: "ü" }, n: { N: "1234" }, l: { L: [{ S: "ab" }] }, t: { BOOL: true } })).toBe(
      4 + 4 + 7 + 2,
    );
  });

  it.each([
    ["a small item is one", undefined, item(), 1, 0],
    ["1,025 bytes are two", undefined, item({ t: { S: "x".repeat(1025 - 14) } }), 2, 0],
    ["an item that shrinks costs what it was", item({ t: { S: "x".repeat(3000) } }), item(), 3, 0],
    ["an item that enters an index costs one there", undefined, dueAt("1"), 1, 1],
    ["an item that moves in an index costs two there", dueAt("1"), dueAt("2"), 1, 2],
    ["an item that leaves an index costs one there", dueAt("1"), item(), 1, 1],
    ["an item whose projection stays the same costs none there", dueAt("1"), { ...dueAt("1"), x: { S: "y" } }, 1, 0],
  ] as const)("%s", (_, before, after, table, indexes) => {
    expect(writeUnits(before, after, [due])).toEqual({ table, indexes });
  });
});
