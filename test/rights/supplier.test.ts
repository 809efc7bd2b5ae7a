import { describe, expect, it } from "vitest";
import { bundleOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";

const tidewatch = policyOf();
const second = policyOf({
  id: "second",
  party: { name: "Second News" },
  match: { prefix: ["in/tidewatch/second/"], provider: ["Second"], notice: ["Second News is read by the second"] },
});
const contracted = policyOf({
  id: "contracted",
  party: { name: "Wire" },
  trust: "contracted",
  match: { prefix: ["in/wire/"], provider: ["Wire"], host: ["wire.example"] },
});
const policies = bundleOf(contracted, second, tidewatch);
const NONE = { hosts: [], providers: [], creditLines: [] };

function matched(key: string, item: Parameters<typeof itemOf>[0] = {}) {
  const { supplier, supplierMatchedBy } = readItem(itemOf(item), policies, { key }).provenance;
  return [supplier, supplierMatchedBy];
}

describe("the supplier of copy", () => {
  it.each([
    ["in/tidewatch/1.json", {}, ["tidewatch", "prefix"]],
    ["in/tidewatch/second/1.json", {}, ["second", "prefix"]],
    ["in/tidewatchers/1.json", {}, [null, null]],
    ["x/in/tidewatch/1.json", {}, [null, null]],
    ["1.json", { marks: { ...NONE, providers: ["Tidewatch"] } }, ["tidewatch", "provider"]],
    ["1.json", { marks: { ...NONE, providers: ["TIDEWATCH"] } }, ["tidewatch", "provider"]],
    ["1.json", { marks: { ...NONE, providers: ["Tidewatch Weekly"] } }, [null, null]],
    ["1.json", { marks: { ...NONE, hosts: ["www.tidewatch.example"] } }, ["tidewatch", "host"]],
    ["1.json", { marks: { ...NONE, hosts: ["nottidewatch.example"] } }, [null, null]],
    ["1.json", { marks: { ...NONE, hosts: ["tidewatch.example.evil.example"] } }, [null, null]],
    ["1.json", { marks: { ...NONE, creditLines: ["TDW"] } }, ["tidewatch", "creditLine"]],
    ["1.json", { lines: ["Head", "Text.", "Second News is read by the second."] }, ["second", "notice"]],
    ["1.json", { lines: ["Head", "Text.", 'He read: "Second News is read by the second."'] }, [null, null]],
    ["1.json", { lines: ["Head", "Second News is read by the second.", "A", "B", "C", "D"] }, [null, null]],
    ["1.json", { marks: { ...NONE, providers: ["Wire"], hosts: ["wire.example"] } }, [null, null]],
    ["1.json", { marks: { ...NONE, providers: ["Second", "Tidewatch"] } }, [null, null]],
    ["in/wire/1.json", { marks: { ...NONE, providers: ["Second"] } }, ["contracted", "prefix"]],
  ] as const)("%s %j is %j", (key, item, expected) => {
    expect(matched(key, item as Parameters<typeof itemOf>[0])).toEqual(expected);
  });
});
