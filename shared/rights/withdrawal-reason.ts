import type { WithdrawalReason } from "../record/decision.ts";
import type { Facts } from "./facts.ts";
import type { Found } from "./findings.ts";

/** Which rules make which reason, gravest first. */
const REASONS: readonly [reason: WithdrawalReason, rules: readonly string[]][] = [
  ["kill", ["RGT-601", "RGT-602", "RGT-603", "RGT-609", "RGT-208"]],
  ["expired", ["RGT-312", "RGT-606"]],
  ["embargo-added", ["RGT-301", "RGT-302", "RGT-303", "RGT-304", "RGT-305", "RGT-315", "RGT-605"]],
];

/** Why a story that subscribers could use is taken back, from the findings that block it. */
export function withdrawalReason(found: readonly Found[], { parts }: Facts): WithdrawalReason {
  const blocking = new Set(found.flatMap(({ finding }) => (finding.state ? [finding.rule] : [])));
  for (const [reason, rules] of REASONS) if (rules.some((rule) => blocking.has(rule))) return reason;
  if (blocking.has("RGT-612")) return "policy-changed";
  return parts[0]?.coverage.isEnded && blocking.has("RGT-122") ? "licence-ended" : "policy-changed";
}
