import { agreementNotCovering } from "../agreement-not-covering.ts";
import { allRightsReserved } from "../all-rights-reserved.ts";
import { holderConflict } from "../holder-conflict.ts";
import { holderMissing } from "../holder-missing.ts";
import { licenceByApplication } from "../licence-by-application.ts";
import { licenceDiffers } from "../licence-differs.ts";
import { licenceImpossible } from "../licence-impossible.ts";
import { licenceMissing } from "../licence-missing.ts";
import { licenceUnknown } from "../licence-unknown.ts";
import { licenceUnversioned } from "../licence-unversioned.ts";
import { nonCommercialLicence } from "../non-commercial-licence.ts";
import { requiredFieldMissing } from "../required-field-missing.ts";
import type { RuleRow } from "../rule.ts";

/** On which licence, of which holder. */
export const LICENCE: readonly RuleRow[] = [
  {
    id: "RGT-120",
    code: "LICENCE_BY_APPLICATION",
    severity: "hold",
    state: "licence-required",
    scope: "part",
    checks: "A fee or a consent is asked for, by the policy or the copy's own notice, and no agreement settles it.",
    message:
      "{publisher} requires a fee and an application before republication. No agreement is on file. Do not publish.",
    lifts: "an agreement in the supplier's policy",
    check: licenceByApplication,
  },
  {
    id: "RGT-122",
    code: "AGREEMENT_NOT_COVERING",
    severity: "hold",
    state: "licence-required",
    scope: "part",
    checks: "There is an agreement, but not for this part, this story or this day.",
    message: "Agreement {agreement} does not cover {name} on {date}.",
    lifts: "an agreement in force for the part",
    check: agreementNotCovering,
  },
  {
    id: "RGT-121",
    code: "ALL_RIGHTS_RESERVED",
    severity: "hold",
    state: "licence-required",
    scope: "part",
    checks: "The copy reserves its rights and no agreement is in force for the part.",
    message: "All rights reserved by {holder}. No agreement covers {name}.",
    lifts: "an agreement in force for the part",
    check: allRightsReserved,
  },
  {
    id: "RGT-102",
    code: "LICENCE_MISSING",
    severity: "hold",
    state: "licence-required",
    scope: "part",
    checks: "The policy permits nothing for a part, and asks for nothing that an agreement could settle.",
    message: "No licence is stated and policy {policy} grants none.",
    lifts: "a grant or an agreement in the policy",
    check: licenceMissing,
  },
  {
    id: "RGT-123",
    code: "NON_COMMERCIAL_LICENCE",
    severity: "hold",
    state: "licence-required",
    scope: "part",
    checks: "The licence, the policy's or one that the item names, is non-commercial, and the house is commercial.",
    message: "{licence} is for non-commercial use and this house is commercial. Ask for a licence.",
    lifts: "a licence for commercial use",
    check: nonCommercialLicence,
  },
  {
    id: "RGT-103",
    code: "LICENCE_UNKNOWN_ID",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    checks: "A licence field names none that we know.",
    message: '"{value}" is not a licence we know. If it is a page that sells licences, put it in acquire.url.',
    lifts: "a known licence, or the rights desk",
    check: licenceUnknown,
  },
  {
    id: "RGT-104",
    code: "LICENCE_UNVERSIONED",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    checks: "The copy names a Creative Commons licence without its version, and the policy names none either.",
    message: '"{text}" names {licence} without a version; the policy names {policyLicence}.',
    lifts: "a version in the copy or in the policy",
    check: licenceUnversioned,
  },
  {
    id: "RGT-105",
    code: "LICENCE_IMPOSSIBLE",
    severity: "quarantine",
    scope: "story",
    checks: "The copy names a licence that Creative Commons never issued.",
    message: "{value} is not a licence Creative Commons ever issued.",
    lifts: "a corrected licence, or the rights desk",
    check: licenceImpossible,
  },
  {
    id: "RGT-106",
    code: "LICENCE_DIFFERS_FROM_POLICY",
    severity: "quarantine",
    scope: "story",
    checks: "The item names another licence than its policy.",
    message: "Item says {item}, policy says {policy}. The stricter applies.",
    lifts: "the rights desk",
    check: licenceDiffers,
  },
  {
    id: "RGT-109",
    code: "COPYRIGHT_HOLDER_MISSING",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    checks: "Nobody is named as holding the copyright, and no policy may be taken to say who does.",
    message: "No copyright holder.",
    lifts: "a stated copyright holder",
    check: holderMissing,
  },
  {
    id: "RGT-111",
    code: "COPYRIGHT_HOLDER_CONFLICT",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    checks:
      "A stated holder, a copyright line or a mark of another supplier names somebody else than the policy's party.",
    message: "Notice names {holder}; supplier is {publisher}.",
    lifts: "the rights desk",
    check: holderConflict,
  },
  {
    id: "RGT-112",
    code: "REQUIRED_FIELD_MISSING",
    severity: "hold",
    scope: "story",
    checks: "The policy requires a field that is not there.",
    message: "{field} is required by {policy}.",
    lifts: "the field, in a new version or a side-car",
    check: requiredFieldMissing,
  },
];
