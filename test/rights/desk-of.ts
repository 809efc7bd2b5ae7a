import type { Desk } from "../../shared/rights/desk.ts";
import { compilePolicies } from "../../shared/rights/policy/compile.ts";
import type { Policy, PolicyBundle } from "../../shared/rights/policy/policy.ts";

/** The day on which the tests' desk works. */
export const NOW = "2026-01-05T09:00:00Z";

/** Policies as a deployment would carry them. */
export function bundleOf(...policies: Policy[]): PolicyBundle {
  return { schema: "imprimatur.policies/1", hash: "0".repeat(64), policies };
}

/** A desk without kills that has not released anything yet. */
export function deskOf(policies: PolicyBundle, over: Partial<Desk> = {}): Desk {
  return { policies, now: NOW, kills: [], wasUsable: false, ...over };
}

/** A policy that permits publishing text for a credit: what a test changes is what it is about. */
export function policyOf(over: Record<string, unknown> = {}): Policy {
  const base = {
    policy: "imprimatur.policy/1",
    id: "tidewatch",
    version: "2026-01-05",
    party: { name: "Tidewatch", uri: "https://tidewatch.example/" },
    match: { prefix: ["in/tidewatch/"], host: ["tidewatch.example"], provider: ["Tidewatch"], creditLine: ["TDW"] },
    trust: "public-terms",
    license: { id: "LicenseRef-Tidewatch", acquire: { kind: "email", email: "desk@tidewatch.example" } },
    grants: [
      {
        parts: ["text", "headline"],
        permission: ["distribute", "display"],
        duty: [{ action: "attribute", text: "Tidewatch" }],
      },
    ],
    review: { source: ["a test"], checked: "2026-01-01", by: "desk", expires: "2026-12-31" },
    ...over,
  };
  const { bundle, problems } = compilePolicies([{ name: "test.yaml", text: JSON.stringify(base) }]);
  const [policy] = bundle?.policies ?? [];
  if (!policy) throw new Error(JSON.stringify(problems));
  return policy;
}
