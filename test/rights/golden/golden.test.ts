import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decide } from "../../../shared/rights/decide.ts";
import { bundledPolicies } from "../../bundled-policies.ts";
import { deskOf } from "../desk-of.ts";
import { corpusItems, HAS_CORPUS, readAtPrefix } from "../flow/corpus-items.ts";
import { flowPolicies } from "../flow/flow-policies.ts";
import { recordOf } from "./record-of.ts";
import reviewed from "./reviewed.json" with { type: "json" };

/**
 * Decisions on real copy that a person has read beside the file, each with why it is right. `UPDATE_GOLDEN=1` writes what
 * is decided now under the same reasons: read what changed before it is kept.
 */
describe.skipIf(!HAS_CORPUS)("decisions on real copy (skipped where ../shared is absent)", async () => {
  const asked = new Set(reviewed.map(({ file }) => file));
  const items = HAS_CORPUS ? await corpusItems((file) => asked.has(file)) : [];
  const sets = { flow: flowPolicies(), bundled: bundledPolicies() };

  function decided({ under, file, index }: (typeof reviewed)[number]) {
    const item = items.find((one) => one.file === file && one.index === index);
    if (!item) throw new Error(`nothing was read of ${file} at ${index}`);
    const policies = sets[under as keyof typeof sets];
    return recordOf(decide(readAtPrefix(item, policies), deskOf(policies)));
  }

  if (HAS_CORPUS && process.env.UPDATE_GOLDEN === "1") {
    const rows = reviewed.map((row) => ({ ...row, ...decided(row) }));
    writeFileSync(join(import.meta.dirname, "reviewed.json"), `${JSON.stringify(rows, null, 2)}\n`);
  }

  it.each(reviewed)("$under: $file $index is $state: $why", ({ why: _, ...row }) => {
    const { under, file, index, ...kept } = row;
    expect(decided({ ...row, why: "" })).toEqual(kept);
  });
});

describe("the reviewed decisions", () => {
  it("are of at least sixty files in every format, each with its reason", () => {
    expect(new Set(reviewed.map(({ file }) => file)).size).toBeGreaterThanOrEqual(60);
    expect(new Set(reviewed.map(({ file }) => file.split("/")[0])).size).toBe(16);
    expect(reviewed.filter(({ why }) => !/^\S.{10,170}\.$/.test(why))).toEqual([]);
  });
});
