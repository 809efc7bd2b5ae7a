import { aiUseUnspecified } from "../ai-use-unspecified.ts";
import { bylineMissing } from "../byline-missing.ts";
import { canonicalUrlMissing } from "../canonical-url-missing.ts";
import { copyrightYearInvalid } from "../copyright-year-invalid.ts";
import { delayRequested } from "../delay-requested.ts";
import { embargoClockChange } from "../embargo-clock-change.ts";
import { embargoTextDisagrees } from "../embargo-text-disagrees.ts";
import { emptyRightsField } from "../empty-rights-field.ts";
import { expiresPast } from "../expires-past.ts";
import { feeAmountUnknown } from "../fee-amount-unknown.ts";
import { feeContactUnresolved } from "../fee-contact-unresolved.ts";
import { feeWithoutContact } from "../fee-without-contact.ts";
import { holderInferred } from "../holder-inferred.ts";
import { itemWidensPolicy } from "../item-widens-policy.ts";
import { licenceOfPart } from "../licence-of-part.ts";
import { mandatoryCredit } from "../mandatory-credit.ts";
import { provenanceUnverified } from "../provenance-unverified.ts";
import { publicationDateUnknown } from "../publication-date-unknown.ts";
import { restrictionsAddedToLicence } from "../restrictions-added-to-licence.ts";
import type { RuleRow } from "../rule.ts";
import { structuredDataLicence } from "../structured-data-licence.ts";

/** What blocks nothing by itself, or only where a duty needs it: warnings, then notes. */
export const ONLY_SAID: readonly RuleRow[] = [
  {
    id: "RGT-406",
    code: "FEE_CONTACT_UNRESOLVED",
    severity: "warn",
    scope: "story",
    checks: "The notice points to a form or page whose address is neither in the copy nor in the policy.",
    message: "The notice points to a form, but no address survives in the copy and {policy}.",
    lifts: "an address in the policy",
    check: feeContactUnresolved,
  },
  {
    id: "RGT-904",
    code: "FEE_WITHOUT_CONTACT",
    severity: "warn",
    scope: "story",
    checks:
      "The policy asks for a fee and names nobody to pay it to. The lint of policies refuses it (an error there).",
    message: "{policy} asks for a fee but names no contact.",
    lifts: "license.acquire in the policy, with a url, an email or a note",
    check: feeWithoutContact,
  },
  {
    id: "RGT-401",
    code: "CANONICAL_URL_MISSING",
    severity: "warn",
    scope: "story",
    checks: "Nobody says where the story stands.",
    message: "No canonical URL in the copy, the sidecar or the object metadata. {then}",
    lifts: "the address, in a side-car or metadata",
    check: canonicalUrlMissing,
  },
  {
    id: "RGT-110",
    code: "COPYRIGHT_HOLDER_INFERRED",
    severity: "warn",
    scope: "story",
    checks: "The copyright holder is the policy's assumption, not the copy's statement.",
    message: "No copyright holder is stated. {holder} is assumed by policy.",
    lifts: "a stated copyright holder",
    check: holderInferred,
  },
  {
    id: "RGT-114",
    code: "COPYRIGHT_YEAR_INVALID",
    severity: "warn",
    scope: "story",
    checks: "The year of the copyright is no year, or lies after the next one.",
    message: 'Copyright year "{value}" is not a year.',
    lifts: "a year of four digits",
    check: copyrightYearInvalid,
  },
  {
    id: "RGT-107",
    code: "LICENCE_SCOPE_UNCLEAR",
    severity: "warn",
    scope: "part",
    checks: "A licence is stated for a picture or in a caption, and not for the text.",
    message: "{licence} is stated for {part}, not for the text.",
    lifts: "a licence stated for the text",
    check: licenceOfPart,
  },
  {
    id: "RGT-115",
    code: "BYLINE_MISSING",
    severity: "warn",
    scope: "story",
    checks: "Nobody is named as the author, and the policy does not require it.",
    message: 'No byline found. Attribution will read "{credit}".',
    lifts: "a byline",
    check: bylineMissing,
  },
  {
    id: "RGT-207",
    code: "CC_ADDED_RESTRICTION",
    severity: "warn",
    scope: "story",
    checks: "The terms for the text ask more than the Creative Commons licence that they cite.",
    message: "{publisher} adds terms to {licence}: {terms}. Both are applied.",
    lifts: "nothing: both apply",
    check: restrictionsAddedToLicence,
  },
  {
    id: "RGT-210",
    code: "ITEM_WIDENS_POLICY",
    severity: "warn",
    scope: "story",
    checks: "The item says more than its policy grants, beside a licence.",
    message: "Item grants {granted}; policy does not. Ignored.",
    lifts: "a policy that grants it, or lets its items widen it",
    check: itemWidensPolicy,
  },
  {
    id: "RGT-306",
    code: "EMBARGO_TEXT_DISAGREES",
    severity: "warn",
    scope: "item",
    checks: "Two places in the copy give different embargoes.",
    message: "Field says {a}, note says {b}. The later applies.",
    lifts: "a version whose fields agree",
    check: embargoTextDisagrees,
  },
  {
    id: "RGT-308",
    code: "EMBARGO_DST_GAP",
    severity: "warn",
    scope: "item",
    checks: "Clocks are changed over the embargo's local time.",
    message: '"{raw}" happens {times} in {zone}, where clocks change. The later, {until}, is used.',
    lifts: "a time with an offset",
    check: embargoClockChange,
  },
  {
    id: "RGT-310",
    code: "PUBLICATION_DATE_UNKNOWN",
    severity: "warn",
    scope: "story",
    checks: "The copy states no date that can be placed.",
    message: "The copy has {found}. First-published date left empty.",
    lifts: "a date",
    check: publicationDateUnknown,
  },
  {
    id: "RGT-315",
    code: "DELAY_REQUESTED",
    severity: "warn",
    scope: "item",
    checks: "The supplier wants some time to pass since first publication.",
    message: "{publisher} asks for {delay} after first publication: until {until}.",
    lifts: "time",
    check: delayRequested,
  },
  {
    id: "RGT-314",
    code: "EXPIRES_PAST",
    severity: "warn",
    scope: "item",
    checks: "The supplier's editorial expiry is past.",
    message: "The supplier considers this out of date since {expires}. Rights unaffected.",
    lifts: "nothing: it is editorial",
    check: expiresPast,
  },
  {
    id: "RGT-113",
    code: "EMPTY_RIGHTS_FIELD",
    severity: "info",
    scope: "story",
    checks: "A field of rights is there and blank.",
    message: "{field} is present but empty; treated as absent.",
    lifts: "a value",
    check: emptyRightsField,
  },
  {
    id: "RGT-108",
    code: "STRUCTURED_DATA_LICENCE",
    severity: "info",
    scope: "story",
    checks: "The only licence is that of the page's metadata.",
    message: "sdLicense covers the page's metadata, not the article. Ignored.",
    lifts: "a licence of the article",
    check: structuredDataLicence,
  },
  {
    id: "RGT-506",
    code: "MANDATORY_CREDIT",
    severity: "info",
    scope: "part",
    checks: "A note, terms or a caption ask for a credit.",
    message: 'It must be credited: "{credit}".',
    lifts: "nothing: it is a duty",
    check: mandatoryCredit,
  },
  {
    id: "RGT-803",
    code: "AI_USE_UNSPECIFIED",
    severity: "info",
    scope: "story",
    checks: "Nothing is said of AI and data mining.",
    message: "AI and data-mining use is not stated. Treated as not permitted.",
    lifts: "terms that say so",
    check: aiUseUnspecified,
  },
  {
    id: "RGT-909",
    code: "PROVENANCE_UNVERIFIED",
    severity: "info",
    scope: "story",
    checks: "The copy points to a manifest of provenance (C2PA), which nobody here fetches or verifies.",
    message: "A manifest of provenance is said to lie at {manifest}. It was not verified.",
    lifts: "nothing: whoever needs it verified does so by its address",
    check: provenanceUnverified,
  },
  {
    id: "RGT-407",
    code: "FEE_AMOUNT_UNKNOWN",
    severity: "info",
    scope: "story",
    checks: "A fee is owed and nobody says how much.",
    message: "Fee not stated.",
    lifts: "an amount in the policy",
    check: feeAmountUnknown,
  },
];
