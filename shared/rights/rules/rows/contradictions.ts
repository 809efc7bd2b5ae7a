import { commerceOfNonCommercial } from "../commerce-of-non-commercial.ts";
import { editsOfNoDerivatives } from "../edits-of-no-derivatives.ts";
import { encodedAgainstWords } from "../encoded-against-words.ts";
import { encodedRightsUnreadable } from "../encoded-rights-unreadable.ts";
import { freeAndFee } from "../free-and-fee.ts";
import { reservedAndLicensed } from "../reserved-and-licensed.ts";
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
    id: "RGT-204",
    code: "RESERVED_AND_CC",
    severity: "quarantine",
    scope: "story",
    checks: "One part is said to be all rights reserved and under a Creative Commons licence.",
    message: '"{reserved}" and {licence} both appear. Ask {publisher}.',
    lifts: "the rights desk",
    check: reservedAndLicensed,
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
  {
    id: "RGT-212",
    code: "ODRL_PROHIBITION_VS_FIELD",
    severity: "quarantine",
    scope: "story",
    checks: "Rights for machines forbid what the copy's own words or licence allow.",
    message: 'Encoded rights forbid {action}; "{words}" allows it.',
    lifts: "a version whose fields agree, or the rights desk",
    check: encodedAgainstWords,
  },
  {
    id: "RGT-201",
    code: "ND_BUT_EDITS_ALLOWED",
    severity: "quarantine",
    scope: "part",
    checks: "A licence without derivatives stands beside terms that allow them.",
    message: "{licence} forbids adaptations but the terms allow {action}.",
    lifts: "corrected terms in the policy",
    check: editsOfNoDerivatives,
  },
  {
    id: "RGT-202",
    code: "NC_BUT_COMMERCIAL",
    severity: "quarantine",
    scope: "part",
    checks: "A non-commercial licence stands beside terms that allow commercial use.",
    message: "{licence} is non-commercial but the terms allow {action}.",
    lifts: "corrected terms in the policy",
    check: commerceOfNonCommercial,
  },
];
