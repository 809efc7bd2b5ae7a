import { evidenceMissing } from "../evidence-missing.ts";
import { policyReviewExpired } from "../policy-review-expired.ts";
import type { RuleRow } from "../rule.ts";
import { senderUnverified } from "../sender-unverified.ts";
import { sidecarWidens } from "../sidecar-widens.ts";

/** Whose word does not count, or no longer. */
export const TRUST: readonly RuleRow[] = [
  {
    id: "RGT-907",
    code: "SENDER_UNVERIFIED",
    severity: "quarantine",
    scope: "item",
    checks: "E-mail, or copy that came in one, whose sender no trusted server vouches for.",
    message: "No server that the house trusts verified that {domain} sent this mail.",
    lifts: "the rights desk, or a mail server in the house's profile",
    check: senderUnverified,
  },
  {
    id: "RGT-908",
    code: "SIDECAR_WIDENS",
    severity: "quarantine",
    scope: "item",
    checks: "A side-car comes the way the copy comes, and grants something.",
    message: "The sidecar grants {granted}; a side-car may only narrow.",
    lifts: "a side-car without the grant",
    check: sidecarWidens,
  },
  {
    id: "RGT-903",
    code: "EVIDENCE_MISSING",
    severity: "quarantine",
    scope: "part",
    checks: "A value of the terms has no source that can be looked up: a fault of the engine or of a reader.",
    message: "{field} has no source.",
    lifts: "the rights desk, once it has found the source; the engine, once it is mended",
    check: evidenceMissing,
  },
  {
    id: "RGT-905",
    code: "POLICY_REVIEW_EXPIRED",
    severity: "hold",
    state: "licence-required",
    scope: "story",
    checks: "Nobody re-read the supplier's terms in time.",
    message: "{policy} was last checked {checked}. Re-read the terms.",
    lifts: "a policy with a new review date",
    check: policyReviewExpired,
  },
];
