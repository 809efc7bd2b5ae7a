import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../shared/copy/reading.ts";
import { isUsable, type State } from "../../../shared/record/states.ts";
import { decide } from "../../../shared/rights/decide.ts";
import type { Desk } from "../../../shared/rights/desk.ts";
import { HOUSE_SEVERITIES, type Policy } from "../../../shared/rights/policy/policy.ts";
import type { Agreement, Grant } from "../../../shared/rights/policy/policy-terms.ts";
import { RULES } from "../../../shared/rights/rules/index.ts";
import { bundledPolicies } from "../../bundled-policies.ts";
import { bundleOf, deskOf, policyOf } from "../desk-of.ts";
import { flowPolicies } from "../flow/flow-policies.ts";
import { readItem } from "../item-of.ts";
import { readChange } from "../rule-cases/read-change.ts";
import { RULE_CASES } from "../rule-cases.ts";
import { anyItem, anyKey, anySidecar } from "./any-item.ts";

/** The same policy without anything that permits. */
function grantless(policy: Policy): Policy {
  return {
    ...policy,
    grants: policy.grants.map(({ permission: _, ...grant }) => grant),
    agreements: policy.agreements.map(({ permission: _, settles: _settles, ...agreement }) => agreement),
  };
}

/** The states of all parts, by any name under which they stand in a decision. */
function usableParts(reading: Reading, desk: Desk): [string, State][] {
  const { decision, rights } = decide(reading, desk);
  const parts = Object.entries(decision.parts).map(([name, { state }]): [string, State] => [name, state]);
  const entries = rights.parts.map(({ parts: kinds, decision: own }): [string, State] => [kinds.join(), own.state]);
  return [...parts, ...entries, ["item", decision.state] satisfies [string, State]].filter(([, state]) =>
    isUsable(state),
  );
}

const CASES = Object.entries(RULE_CASES).flatMap(([rule, { fires, misses, elsewhere }]) =>
  Object.entries({ fires, misses, elsewhere }).flatMap(([kind, change]) => (change ? [{ rule, kind, change }] : [])),
);

describe("without a grant nothing is usable", () => {
  it.each(CASES)("where $rule $kind", async ({ change }) => {
    const { reading, desk } = await readChange(change, grantless);
    expect(usableParts(reading, desk)).toEqual([]);
    expect(usableParts(reading, { ...desk, wasUsable: true })).toEqual([]);
  });

  it.each([...bundledPolicies().policies, ...flowPolicies().policies])("under the policy $id", (policy) => {
    const policies = bundleOf(grantless(policy));
    const prefix = policy.match.prefix?.[0] ?? "";
    const key = fc.constantFrom(`${prefix}1`, "in/elsewhere/1");
    fc.assert(
      fc.property(anyItem, key, anySidecar, (copy, at, sidecar) => {
        expect(usableParts(readItem(copy, policies, { key: at, sidecar }), deskOf(policies))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

const kinds = fc.subarray(["text", "headline", "picture", "video"] satisfies Grant["parts"], { minLength: 1 });
const actions = fc.subarray(["distribute", "display", "modify"] as const);
const grant = fc.record({
  parts: kinds,
  permission: actions,
  prohibition: actions,
  duty: fc.subarray([
    { action: "compensate" as const },
    { action: "obtainConsent" as const },
    { action: "attribute" as const },
  ]),
});
const agreement = fc.record({
  id: fc.constant("ANY-1"),
  parts: kinds,
  permission: actions,
  validFrom: fc.constantFrom("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z"),
  validUntil: fc.constantFrom("2021-01-01T00:00:00Z", "2031-01-01T00:00:00Z"),
  afterEnd: fc.constantFrom("keep-published" as const, "withdraw" as const),
  settles: fc.subarray(["compensate", "obtainConsent"] as const),
});
const severities = fc.dictionary(fc.constantFrom(...RULES.map(({ id }) => id)), fc.constantFrom(...HOUSE_SEVERITIES));
/** Any policy of the supplier, as no lint would let it through: a house that lowers what it likes. */
const anyPolicy = fc
  .record({
    trust: fc.constantFrom("contracted" as const, "public-terms" as const, "unverified" as const),
    grants: fc.array(grant, { minLength: 1, maxLength: 3 }),
    agreements: fc.array(agreement, { maxLength: 2 }),
    severity: severities,
    carries: fc.constantFrom("any" as const, ["AFP"]),
    memberCopy: fc.constantFrom("accept" as const, "hold" as const),
    itemMayWiden: fc.subarray(["license", "territory", "channel", "window"] as const),
    onUnknown: fc.constantFrom("licence-required" as const, "quarantine" as const, "reject" as const),
  })
  .map((over): Policy => ({ ...policyOf(), ...over }) as Policy);

/** Whether something in the policy permits anything of a part: a grant that names its kind, or an agreement now in force. */
function isPermitted(kind: string, { grants, agreements }: Policy, { now, wasUsable }: Desk): boolean {
  const names = ({ parts }: Pick<Grant, "parts">) => (parts as string[]).includes(kind);
  const isInForce = ({ validFrom, validUntil, afterEnd }: Agreement) =>
    validFrom <= now && (!validUntil || validUntil > now || (wasUsable && afterEnd === "keep-published"));
  const granted = grants.some((one) => names(one) && (one.permission ?? []).length > 0);
  return granted || agreements.some((one) => names(one) && isInForce(one));
}

describe("what is usable under any policy", () => {
  it("is permitted by a grant or an agreement in force for that kind of part, whatever the house lowered", () => {
    fc.assert(
      fc.property(anyItem, anyPolicy, anyKey, anySidecar, fc.boolean(), (copy, policy, key, sidecar, wasUsable) => {
        const policies = bundleOf(policy);
        const reading = readItem(copy, policies, { key, sidecar });
        const desk = deskOf(policies, { wasUsable });
        const { rights } = decide(reading, desk);
        const usable = rights.parts.filter(({ decision }) => isUsable(decision.state)).flatMap(({ parts }) => parts);
        expect(usable.filter((kind) => !isPermitted(kind, policy, desk))).toEqual([]);
        if (usable.length > 0) expect(reading.provenance.supplier).toBe(policy.id);
      }),
    );
  });
});
