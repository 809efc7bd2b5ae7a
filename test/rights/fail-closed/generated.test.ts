import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { record } from "../../../shared/record/record.ts";
import { isUsable, STATES } from "../../../shared/record/states.ts";
import { decide } from "../../../shared/rights/decide.ts";
import type { Policy } from "../../../shared/rights/policy/policy.ts";
import { bundleOf, deskOf, policyOf } from "../desk-of.ts";
import { type itemOf, readItem } from "../item-of.ts";
import { anyItem, anyKey, anySidecar, anyStatement } from "./any-item.ts";

const NOTHING = { parts: ["text", "headline", "picture", "video"], duty: [{ action: "compensate" }] };
const GRANTLESS: Policy[] = [
  policyOf({ grants: [NOTHING] }),
  policyOf({ grants: [{ ...NOTHING, duty: [] }] }),
  policyOf({ grants: [{ ...NOTHING, duty: [] }], severity: { "RGT-102": "info", "RGT-501": "info" } }),
  policyOf({ grants: [{ parts: ["metadata"], permission: ["display"] }], onUnknown: "licence-required" }),
  policyOf({ grants: [NOTHING], severity: { "RGT-120": "info", "RGT-101": "info", "RGT-102": "info" } }),
  policyOf({
    grants: [NOTHING],
    trust: "contracted",
    agreements: [{ id: "OLD", parts: ["text"], validFrom: "2020-01-01T00:00:00Z", validUntil: "2021-01-01T00:00:00Z" }],
  }),
];

describe("no input", () => {
  it("becomes usable without a permission from a policy or an agreement", () => {
    fc.assert(
      fc.property(anyItem, fc.constantFrom(...GRANTLESS), anyKey, anySidecar, (copy, policy, at, beside) => {
        const policies = bundleOf(policy);
        const reading = readItem(copy, policies, { key: at, sidecar: beside });
        const { decision } = decide(reading, deskOf(policies));
        expect(Object.values(decision.parts).filter(({ state }) => isUsable(state))).toEqual([]);
        expect(isUsable(decision.state)).toBe(false);
      }),
    );
  });

  it("selects a contract by what it says of itself", () => {
    const contracted = policyOf({
      trust: "contracted",
      match: { ...policyOf().match, notice: ["The tide waits for none"] },
    });
    fc.assert(
      fc.property(anyItem, (copy) => {
        const reading = readItem(copy, bundleOf(contracted), { key: "in/elsewhere/1" });
        expect(reading.provenance.supplier).toBeNull();
      }),
    );
  });

  it("makes a decision that throws, that has no schema, or a hold that nothing lifts", () => {
    const policies = [...GRANTLESS, policyOf()];
    fc.assert(
      fc.property(
        anyItem,
        fc.constantFrom(...policies),
        anyKey,
        anySidecar,
        fc.boolean(),
        (copy, policy, at, beside, wasUsable) => {
          const bundle = bundleOf(policy);
          const { article, provenance, ...rest } = readItem(copy, bundle, { key: at, sidecar: beside });
          const desk = deskOf(bundle, { wasUsable });
          const judgement = decide({ article, provenance, ...rest }, desk);
          expect(decide({ article, provenance, ...rest }, desk)).toEqual(judgement);
          const whole = { schema: "imprimatur.record/1", article, provenance, ...judgement };
          expect(v.safeParse(record, JSON.parse(JSON.stringify(whole))).issues).toBeUndefined();
          for (const { decision } of judgement.rights.parts) {
            if (decision.state === "hold") expect(decision.releaseOn).not.toEqual([]);
          }
          if (wasUsable) expect(["accept", "accept-with-duties", "withdraw"]).toContain(judgement.decision.state);
        },
      ),
    );
  });

  it("becomes wider by a term that is added to it", () => {
    const policies = bundleOf(policyOf());
    const rank = (copy: ReturnType<typeof itemOf>) =>
      STATES.indexOf(decide(readItem(copy, policies), deskOf(policies)).decision.state);
    fc.assert(
      fc.property(anyItem, anyStatement, (copy, added) => {
        // An address, a holder and a name lift what is missing; a status or a date is not taken back by another.
        if (["canonicalUrl", "copyrightHolder", "by"].includes(added.field)) return;
        expect(rank({ ...copy, statements: [...copy.statements, added] })).toBeGreaterThanOrEqual(rank(copy));
      }),
    );
  });
});
