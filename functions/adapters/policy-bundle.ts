import { readFileSync } from "node:fs";
import { withHeartbeat } from "../../shared/heartbeat/heartbeat-policy.ts";
import { POLICY_BUNDLE_FILE } from "../../shared/names.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";

/**
 * The compiled policies that lie beside the bundle, validated when the stack was synthesized and read once at the start,
 * and that of heartbeats.
 */
export function policyBundle(): PolicyBundle {
  const bundle = JSON.parse(readFileSync(new URL(POLICY_BUNDLE_FILE, import.meta.url), "utf8")) as PolicyBundle;
  if (bundle.schema !== "imprimatur.policies/1") throw new Error(`${POLICY_BUNDLE_FILE} is not a policy bundle`);
  return withHeartbeat(bundle);
}
