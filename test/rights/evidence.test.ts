import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCopy } from "../../shared/read-copy.ts";
import { decide, type Judgement } from "../../shared/rights/decide.ts";
import type { Part } from "../../shared/rights/facts.ts";
import { withoutEvidence } from "../../shared/rights/terms/without-evidence.ts";
import { bundledPolicies } from "../bundled-policies.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { anyItem } from "./fail-closed/any-item.ts";
import { corpusItems, HAS_CORPUS, readAtPrefix } from "./flow/corpus-items.ts";
import { flowPolicies } from "./flow/flow-policies.ts";
import { deliveryOf, readItem } from "./item-of.ts";
import { readChange } from "./rule-cases/read-change.ts";
import { RULE_CASES } from "./rule-cases.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures");
const GENEROUS = policyOf({
  grants: [
    {
      parts: ["text", "headline", "picture", "graphic", "video", "audio"],
      permission: ["distribute", "display"],
      duty: [{ action: "attribute", text: "Tidewatch" }],
      territory: { exclude: ["US"] },
      channel: { exclude: ["ai"] },
      window: { notBefore: "2020-01-01T00:00:00Z", notAfter: "2040-01-01T00:00:00Z" },
      recipient: { newsOrganisationOnly: true },
    },
  ],
});

/** The values that a decision says nothing the source of. */
const unsourced = ({ findings }: Judgement) =>
  findings.filter(({ rule }) => rule === "RGT-903").map(({ message }) => message);

/** RGT-903 is an error of the engine: a value that nothing says the source of. No copy may bring one forth. */
describe("every value of a rights block has evidence (RGT-903)", () => {
  it.each(Object.entries(RULE_CASES).filter(([rule]) => rule !== "RGT-903"))(
    "in the cases of %s",
    async (_, { fires, misses, elsewhere }) => {
      for (const change of [fires, misses, ...(elsewhere ? [elsewhere] : [])]) {
        const { reading, desk } = await readChange(change);
        expect(unsourced(decide(reading, desk))).toEqual([]);
      }
    },
  );

  it.each(readdirSync(FIXTURES))("in the samples of %s", async (folder) => {
    const entries = readdirSync(join(FIXTURES, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of entries.filter((entry) => !entry.name.endsWith(".golden.json"))) {
      for (const policies of [bundleOf(GENEROUS), bundledPolicies()]) {
        const bytes = readFileSync(join(FIXTURES, folder, name));
        const { readings } = await readCopy(bytes, deliveryOf({ key: `in/tidewatch/${name}` }), policies);
        for (const reading of readings) {
          expect([name, ...unsourced(decide(reading, deskOf(policies)))]).toEqual([name]);
        }
      }
    }
  });

  it("in any item", () => {
    fc.assert(
      fc.property(anyItem, (copy) => {
        const policies = bundleOf(GENEROUS);
        expect(unsourced(decide(readItem(copy, policies), deskOf(policies)))).toEqual([]);
      }),
    );
  });

  it.skipIf(!HAS_CORPUS)(
    "in the corpus, under the agencies' contracts (skipped where ../shared is absent)",
    async () => {
      const policies = flowPolicies();
      for (const item of await corpusItems()) {
        const judged = decide(readAtPrefix(item, policies), deskOf(policies));
        expect([item.file, ...unsourced(judged)]).toEqual([item.file]);
      }
    },
  );

  it("and is named where it has none", async () => {
    const { reading, desk } = await readChange({});
    const { rights } = decide(reading, desk);
    const parts = rights.parts.map((own) => ({ name: "text", rights: own }) as unknown as Part);
    expect(withoutEvidence({ rights: { ...rights, evidence: [] }, parts }).map(({ field }) => field)).toEqual([
      "creditText",
      "canonicalUrl",
      "parts[0].holder",
      "parts[0].license",
      "parts[0].acquire",
      "parts[0].permission",
      "parts[0].duty",
    ]);
  });
});
