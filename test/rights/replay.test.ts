import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../shared/copy/reading.ts";
import { readCopy } from "../../shared/read-copy.ts";
import type { Decision } from "../../shared/record/decision.ts";
import { decide } from "../../shared/rights/decide.ts";
import type { Desk } from "../../shared/rights/desk.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import { replay } from "../../shared/rights/replay.ts";
import { decisionHash } from "../../shared/story/decision-hash.ts";
import { bundledPolicies } from "../bundled-policies.ts";
import { FIXTURES, samplesOf } from "../formats/golden.ts";
import { bundleOf, deskOf, NOW, policyOf } from "./desk-of.ts";
import { anyItem } from "./fail-closed/any-item.ts";
import { corpusItems, HAS_CORPUS, readAtPrefix } from "./flow/corpus-items.ts";
import { flowPolicies } from "./flow/flow-policies.ts";
import reviewed from "./golden/reviewed.json" with { type: "json" };
import { itemOf, readItem } from "./item-of.ts";

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Decides, keeps reading and decision as the table does, and takes the decision again from what was kept. */
function bothTimes(reading: Reading, desk: Desk) {
  const { policies, kills, directives = [] } = desk;
  const first = decide(reading, { ...desk, directives });
  const kept: Decision = stored(first.decision);
  const again = replay(stored(reading), kept, { policies, kills: stored(kills), directives: stored(directives) });
  return { first: JSON.stringify(first), again: JSON.stringify(again) };
}

const SAMPLES = [
  "web-page-text",
  "nitf",
  "newsml-g2",
  "newsml-1.2",
  "ninjs",
  "iptc7901",
  "anpa",
  "zczc",
  "rfc822",
  "rss-atom",
];

describe("a decision that is taken again from what is stored of it", () => {
  it.each(SAMPLES)("is the same to the byte: samples of %s", async (format) => {
    const policies = bundledPolicies();
    for (const name of samplesOf(format)) {
      const delivery = { key: `in/example/${name}`, receivedAt: NOW, metadata: {} };
      const { readings } = await readCopy(readFileSync(join(FIXTURES, format, name)), delivery, policies);
      for (const reading of readings) {
        const { first, again } = bothTimes(reading, deskOf(policies));
        expect(again).toBe(first);
      }
    }
  });

  it.skipIf(!HAS_CORPUS)(
    "is the same to the byte: reviewed real copy (skipped where ../shared is absent)",
    async () => {
      const sets: Record<string, PolicyBundle> = { flow: flowPolicies(), bundled: bundledPolicies() };
      const asked = new Set(reviewed.map(({ file }) => file));
      const items = await corpusItems((file) => asked.has(file));
      for (const { under, file, index } of reviewed) {
        const item = items.find((one) => one.file === file && one.index === index);
        const policies = sets[under];
        if (!item || !policies) throw new Error(`${file} was not read`);
        const { first, again } = bothTimes(readAtPrefix(item, policies), deskOf(policies));
        expect(again).toBe(first);
      }
    },
  );

  it("is the same to the byte whatever the desk knew", () => {
    const policies = bundleOf(policyOf(), policyOf({ id: "gull", match: { prefix: ["in/gull/"] } }));
    const instant = fc.constantFrom("2026-01-03T00:00:00Z", "2026-01-05T08:00:00Z", "2026-02-01T00:00:00Z");
    const kill = fc.record({
      by: fc.constantFrom("supplier" as const, "operator" as const),
      at: instant,
      ref: fc.constantFrom("urn:k:1", "desk"),
    });
    const named = fc.record({ ref: fc.constant("urn:a"), stories: fc.nat(2) });
    const desk = fc.record(
      {
        now: instant,
        kills: fc.array(kill, { maxLength: 2 }),
        wasUsable: fc.boolean(),
        named: fc.array(named, { maxLength: 2 }),
        replaces: fc.record({ version: fc.constant("1"), wasTold: fc.boolean() }),
        newer: fc.record({ version: fc.constant("3"), wasTold: fc.boolean() }),
      },
      { requiredKeys: ["now", "kills", "wasUsable"] },
    );
    fc.assert(
      fc.property(anyItem, desk, (copy, over) => {
        const { first, again } = bothTimes(readItem(copy, policies), deskOf(policies, over));
        expect(again).toBe(first);
      }),
    );
  });

  it("is not taken under other policies, or by other rules", () => {
    const policies = bundleOf(policyOf());
    const reading = readItem({ ...fc.sample(anyItem, { numRuns: 1, seed: 1 })[0] } as never, policies);
    const { decision } = decide(reading, deskOf(policies));
    const others = { ...policies, hash: "1".repeat(64) };
    expect(replay(reading, decision, { policies: others, kills: [] })).toBeUndefined();
    expect(replay(reading, { ...decision, engine: "rules@0" }, { policies, kills: [] })).toBeUndefined();
  });

  it("is no other decision where other rules come to the same", () => {
    const policies = bundleOf(policyOf());
    const judged = decide(readItem(itemOf(), policies), deskOf(policies));
    const byOthers = { ...judged, decision: { ...judged.decision, engine: "rules@0" } };
    expect(decisionHash(byOthers)).toBe(decisionHash(judged));
  });
});
