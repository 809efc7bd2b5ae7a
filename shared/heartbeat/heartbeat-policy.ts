import type { Policy, PolicyBundle } from "../rights/policy/policy.ts";
import { HEARTBEAT, HEARTBEAT_PREFIX } from "./heartbeat.ts";

/**
 * The terms of heartbeats. They are code, not one of the house's policies: `-c policies=DIR` replaces those, the desk
 * lists and reports by them, and their hash says when stories must be decided again.
 */
const HEARTBEAT_POLICY: Policy = {
  policy: "imprimatur.policy/1",
  id: HEARTBEAT.supplier,
  version: "2026-01-01",
  party: { name: "Imprimatur", isCopyrightHolder: "always" },
  match: { prefix: [HEARTBEAT_PREFIX] },
  trust: "contracted",
  license: { id: "LicenseRef-Imprimatur-heartbeat" },
  requiredFields: [],
  grants: [{ parts: ["text", "headline"], permission: ["distribute"] }],
  agreements: [],
  itemMayWiden: [],
  onUnknown: "quarantine",
  noticePatterns: [],
  review: { source: ["Written with the code"], checked: "2026-01-01", by: "imprimatur" },
};

/** The policies that the functions decide by: the house's, and that of heartbeats. The hash stays that of the house's. */
export function withHeartbeat(bundle: PolicyBundle): PolicyBundle {
  return { ...bundle, policies: [...bundle.policies, HEARTBEAT_POLICY] };
}
