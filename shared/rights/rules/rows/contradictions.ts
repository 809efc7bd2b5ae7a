import { encodedRightsUnreadable } from "../encoded-rights-unreadable.ts";
import { freeAndFee } from "../free-and-fee.ts";
import type { RuleRow } from "../rule.ts";
import { territorySelfConflict } from "../territory-self-conflict.ts";

/** Terms that cannot all hold. */
export const CONTRADICTIONS: readonly RuleRow[] = [
  {
    id: "RGT-203",
    code: "FREE_AND_FEE",
    severity: "quarantine",
    scope: "story",
    checks: "The copy invites to republish for free and asks for a fee.",
    message: "The item says republication is free and also asks for a fee.",
    lifts: "the rights desk",
    check: freeAndFee,
  },
  {
    id: "RGT-205",
    code: "TERRITORY_SELF_CONFLICT",
    severity: "quarantine",
    scope: "part",
    checks: "Policy and agreement together leave no country.",
    message: "No country is left after applying {terms}.",
    lifts: "corrected terms",
    check: territorySelfConflict,
  },
  {
    id: "RGT-211",
    code: "ENCODED_RIGHTS_UNREADABLE",
    severity: "quarantine",
    scope: "item",
    checks: "Rights expressed for machines, or in a side-car, cannot be read.",
    message: "The encoded rights could not be read ({reason}).",
    lifts: "readable terms, or the rights desk",
    check: encodedRightsUnreadable,
  },
];
