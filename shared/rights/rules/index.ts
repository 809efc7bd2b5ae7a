import { agreementNotCovering } from "./agreement-not-covering.ts";
import { aiUseUnspecified } from "./ai-use-unspecified.ts";
import { allRightsReserved } from "./all-rights-reserved.ts";
import { attributionUnfilled } from "./attribution-unfilled.ts";
import { bylineMissing } from "./byline-missing.ts";
import { canonicalHostMismatch } from "./canonical-host-mismatch.ts";
import { canonicalUrlMissing } from "./canonical-url-missing.ts";
import { delayRequested } from "./delay-requested.ts";
import { embargoClockChange } from "./embargo-clock-change.ts";
import { embargoFuture } from "./embargo-future.ts";
import { embargoImplausible } from "./embargo-implausible.ts";
import { embargoInExpiry } from "./embargo-in-expiry.ts";
import { embargoIndefinite } from "./embargo-indefinite.ts";
import { embargoNoTimezone } from "./embargo-no-timezone.ts";
import { embargoTextDisagrees } from "./embargo-text-disagrees.ts";
import { embargoUnparseable } from "./embargo-unparseable.ts";
import { emptyRightsField } from "./empty-rights-field.ts";
import { encodedRightsUnreadable } from "./encoded-rights-unreadable.ts";
import { expiresPast } from "./expires-past.ts";
import { feeAmountUnknown } from "./fee-amount-unknown.ts";
import { feeContactUnresolved } from "./fee-contact-unresolved.ts";
import { freeAndFee } from "./free-and-fee.ts";
import { holderConflict } from "./holder-conflict.ts";
import { holderInferred } from "./holder-inferred.ts";
import { holderMissing } from "./holder-missing.ts";
import { killAmbiguous } from "./kill-ambiguous.ts";
import { killMatched } from "./kill-matched.ts";
import { killOfOtherSupplier } from "./kill-of-other-supplier.ts";
import { killOfUnknown } from "./kill-of-unknown.ts";
import { licenceByApplication } from "./licence-by-application.ts";
import { licenceDiffers } from "./licence-differs.ts";
import { licenceMissing } from "./licence-missing.ts";
import { licenceUnknown } from "./licence-unknown.ts";
import { mediaUncredited } from "./media-uncredited.ts";
import { nonCommercialLicence } from "./non-commercial-licence.ts";
import { noticeLowConfidence } from "./notice-low-confidence.ts";
import { noticeUnread } from "./notice-unread.ts";
import { policyAmbiguous } from "./policy-ambiguous.ts";
import { policyReviewExpired } from "./policy-review-expired.ts";
import { publicationDateUnknown } from "./publication-date-unknown.ts";
import { quotaUncounted } from "./quota-uncounted.ts";
import { recipientNotEligible } from "./recipient-not-eligible.ts";
import { requiredFieldMissing } from "./required-field-missing.ts";
import { resurrectionBlocked } from "./resurrection-blocked.ts";
import type { RuleRow } from "./rule.ts";
import { selectionRequired } from "./selection-required.ts";
import { senderUnverified } from "./sender-unverified.ts";
import { sidecarWidens } from "./sidecar-widens.ts";
import { statusConflict } from "./status-conflict.ts";
import { supplierUnknown } from "./supplier-unknown.ts";
import { territorySelfConflict } from "./territory-self-conflict.ts";
import { thirdPartyMedia } from "./third-party-media.ts";
import { thirdPartyText } from "./third-party-text.ts";
import { usageProseUnread } from "./usage-prose-unread.ts";
import { windowClosed } from "./window-closed.ts";
import { windowInverted } from "./window-inverted.ts";
import { windowNotOpen } from "./window-not-open.ts";
import { withheld } from "./withheld.ts";

/**
 * Every rule, in the order in which findings of one severity are listed: whose copy, status, time, licence, third
 * parties, unread terms, then what is only said. The order decides nothing else: verdicts are joined.
 */
export const RULES: readonly RuleRow[] = [
  {
    id: "RGT-101",
    code: "SUPPLIER_UNKNOWN",
    severity: "quarantine",
    scope: "item",
    message: "No policy matches this item (prefix {prefix}, provider {provider}). Add a policy or move the file.",
    lifts: "a policy for the supplier, or the file under its prefix",
    check: supplierUnknown,
  },
  {
    id: "RGT-906",
    code: "POLICY_AMBIGUOUS",
    severity: "quarantine",
    scope: "item",
    message: "{policies} both match.",
    lifts: "the file under the right supplier's prefix",
    check: policyAmbiguous,
  },
  {
    id: "RGT-601",
    code: "KILL_MATCHED",
    severity: "withdraw",
    scope: "item",
    message: "{publisher} killed {uri}. Withdrawn.",
    lifts: "a reinstatement by the supplier, nothing else",
    check: killMatched,
  },
  {
    id: "RGT-609",
    code: "RESURRECTION_BLOCKED",
    severity: "withdraw",
    scope: "item",
    message: "{uri} was killed at {at}. Not restored.",
    lifts: "an explicit reinstatement by the same supplier",
    check: resurrectionBlocked,
  },
  {
    id: "RGT-602",
    code: "KILL_UNKNOWN_ITEM",
    severity: "quarantine",
    scope: "item",
    message: 'Kill for "{ref}", which we do not hold.{then}',
    lifts: "a person who finds the story that is meant",
    check: killOfUnknown,
  },
  {
    id: "RGT-603",
    code: "KILL_AMBIGUOUS",
    severity: "hold",
    scope: "item",
    message: 'Kill "{ref}" matches {count} items. All withheld until someone picks.',
    lifts: "a person who picks the story that is meant",
    check: killAmbiguous,
  },
  {
    id: "RGT-604",
    code: "KILL_WRONG_SUPPLIER",
    severity: "quarantine",
    scope: "item",
    message: "{publisher} cannot kill {supplier}'s item {ref}.",
    lifts: "the supplier of the story, or a person",
    check: killOfOtherSupplier,
  },
  {
    id: "RGT-605",
    code: "WITHHOLD",
    severity: "hold",
    scope: "item",
    message: "{publisher} asks to hold {uri}.",
    lifts: "a usable version from the supplier",
    check: withheld,
  },
  {
    id: "RGT-208",
    code: "STATUS_CONFLICT",
    severity: "quarantine",
    scope: "item",
    message: "Status {status} but {other} says {said}. The stricter applies.",
    lifts: "a version whose fields agree",
    check: statusConflict,
  },
  {
    id: "RGT-301",
    code: "EMBARGO_FUTURE",
    severity: "hold",
    scope: "item",
    message: "Embargoed until {until}.",
    lifts: "time",
    check: embargoFuture,
  },
  {
    id: "RGT-302",
    code: "EMBARGO_INDEFINITE",
    severity: "hold",
    scope: "item",
    message: "Embargoed with no release time. Waiting for an update from {publisher}.",
    lifts: "an update with a release time",
    check: embargoIndefinite,
  },
  {
    id: "RGT-303",
    code: "EMBARGO_NO_TIMEZONE",
    severity: "hold",
    scope: "item",
    message: '"{raw}" has no time zone. Held until {until}, {read}.',
    lifts: "time",
    check: embargoNoTimezone,
  },
  {
    id: "RGT-304",
    code: "EMBARGO_UNPARSEABLE",
    severity: "hold",
    scope: "item",
    message: 'Could not read "{raw}". Held until someone sets the time.',
    lifts: "a person who sets the time",
    check: embargoUnparseable,
  },
  {
    id: "RGT-305",
    code: "EMBARGO_IN_EXPIRE_FIELD",
    severity: "hold",
    scope: "item",
    message:
      "Embargoed, but only date.expire carries a time. Held until then ({until}); some systems write the release time there.",
    lifts: "time, or a version that states its release",
    check: embargoInExpiry,
  },
  {
    id: "RGT-307",
    code: "EMBARGO_IMPLAUSIBLE",
    severity: "quarantine",
    scope: "item",
    message: "Embargo {until} is {delta}.",
    lifts: "a corrected version, or the rights desk",
    check: embargoImplausible,
  },
  {
    id: "RGT-311",
    code: "WINDOW_NOT_OPEN",
    severity: "hold",
    scope: "part",
    message: "Licence opens {start}.",
    lifts: "time",
    check: windowNotOpen,
  },
  {
    id: "RGT-312",
    code: "WINDOW_CLOSED",
    severity: "reject",
    scope: "part",
    message: "Licence ended {end}. Take down.",
    lifts: "a new licence",
    check: windowClosed,
  },
  {
    id: "RGT-206",
    code: "WINDOW_INVERTED",
    severity: "quarantine",
    scope: "part",
    message: "The licence ends ({end}) before it starts ({start}).",
    lifts: "a corrected policy or item",
    check: windowInverted,
  },
  {
    id: "RGT-120",
    code: "LICENCE_BY_APPLICATION",
    severity: "hold",
    state: "licence-required",
    scope: "part",
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
    message: "{licence} is for non-commercial use and this house is commercial. Ask for a licence.",
    lifts: "a licence for commercial use",
    check: nonCommercialLicence,
  },
  {
    id: "RGT-705",
    code: "RECIPIENT_NOT_ELIGIBLE",
    severity: "hold",
    state: "licence-required",
    scope: "part",
    message: "{publisher} licenses {classes} only.",
    lifts: "a licence, or a house profile that says so",
    check: recipientNotEligible,
  },
  {
    id: "RGT-103",
    code: "LICENCE_UNKNOWN_ID",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    message: '"{value}" is not a licence we know. If it is a page that sells licences, put it in acquire.url.',
    lifts: "a known licence, or the rights desk",
    check: licenceUnknown,
  },
  {
    id: "RGT-106",
    code: "LICENCE_DIFFERS_FROM_POLICY",
    severity: "quarantine",
    scope: "story",
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
    message: "Notice names {holder}; supplier is {publisher}.",
    lifts: "the rights desk",
    check: holderConflict,
  },
  {
    id: "RGT-112",
    code: "REQUIRED_FIELD_MISSING",
    severity: "hold",
    scope: "story",
    message: "{field} is required by {policy}.",
    lifts: "the field, in a new version or a side-car",
    check: requiredFieldMissing,
  },
  {
    id: "RGT-203",
    code: "FREE_AND_FEE",
    severity: "quarantine",
    scope: "story",
    message: "The item says republication is free and also asks for a fee.",
    lifts: "the rights desk",
    check: freeAndFee,
  },
  {
    id: "RGT-205",
    code: "TERRITORY_SELF_CONFLICT",
    severity: "quarantine",
    scope: "part",
    message: "No country is left after applying {terms}.",
    lifts: "corrected terms",
    check: territorySelfConflict,
  },
  {
    id: "RGT-211",
    code: "ENCODED_RIGHTS_UNREADABLE",
    severity: "quarantine",
    scope: "item",
    message: "The encoded rights could not be read ({reason}).",
    lifts: "readable terms, or the rights desk",
    check: encodedRightsUnreadable,
  },
  {
    id: "RGT-402",
    code: "CANONICAL_HOST_MISMATCH",
    severity: "quarantine",
    scope: "story",
    message: "Canonical URL is on {host}; {publisher} publishes on {hosts}.",
    lifts: "the rights desk",
    check: canonicalHostMismatch,
  },
  {
    id: "RGT-403",
    code: "ATTRIBUTION_UNFILLED",
    severity: "hold",
    scope: "story",
    message: "Attribution needs {field}.",
    lifts: "the field, in a new version or a side-car",
    check: attributionUnfilled,
  },
  {
    id: "RGT-410",
    code: "QUOTA_EXCEEDED",
    severity: "hold",
    scope: "part",
    message:
      "{publisher} allows {count} items a {per} without asking, and nobody counted. An editor must pick this story.",
    lifts: "an editor who picks the story",
    check: quotaUncounted,
  },
  {
    id: "RGT-411",
    code: "SELECTION_REQUIRED",
    severity: "hold",
    scope: "part",
    message: "{publisher} forbids automatic republication. An editor must pick this story.",
    lifts: "an editor who picks the story",
    check: selectionRequired,
  },
  {
    id: "RGT-501",
    code: "THIRD_PARTY_MEDIA",
    severity: "hold",
    state: "licence-required",
    scope: "part",
    message:
      "The {kind} is credited to {agency}. {publisher}'s terms do not cover it. {Kind} withheld; text unaffected.",
    lifts: "an agreement with whom the credit names",
    check: thirdPartyMedia,
  },
  {
    id: "RGT-504",
    code: "MEDIA_UNCREDITED",
    severity: "warn",
    scope: "part",
    message: "No credit for {media}; withheld.",
    lifts: "a credit",
    check: mediaUncredited,
  },
  {
    id: "RGT-502",
    code: "THIRD_PARTY_TEXT",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    message: "The text credits {agency}. {publisher} may not be able to license it.",
    lifts: "an agreement with whom the credit names",
    check: thirdPartyText,
  },
  {
    id: "RGT-508",
    code: "USAGE_PROSE_UNPARSED",
    severity: "quarantine",
    scope: "part",
    contracted: "warn",
    message: '"{text}" restricts use in a way we could not read.',
    lifts: "the rights desk",
    check: usageProseUnread,
  },
  {
    id: "RGT-901",
    code: "NOTICE_LOW_CONFIDENCE",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    message: 'A possible rights notice could not be read surely: "{text}".',
    lifts: "the rights desk",
    check: noticeLowConfidence,
  },
  {
    id: "RGT-902",
    code: "NOTICE_UNCONSUMED",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    message: 'These words look like terms of use: "{text}"',
    lifts: "the rights desk",
    check: noticeUnread,
  },
  {
    id: "RGT-907",
    code: "SENDER_UNVERIFIED",
    severity: "quarantine",
    scope: "item",
    message: "No server that the house trusts verified that {domain} sent this mail.",
    lifts: "the rights desk, or a mail server in the house's profile",
    check: senderUnverified,
  },
  {
    id: "RGT-908",
    code: "SIDECAR_WIDENS",
    severity: "quarantine",
    scope: "item",
    message: "The sidecar grants {granted}; a side-car may only narrow.",
    lifts: "a side-car without the grant",
    check: sidecarWidens,
  },
  {
    id: "RGT-905",
    code: "POLICY_REVIEW_EXPIRED",
    severity: "hold",
    state: "licence-required",
    scope: "story",
    message: "{policy} was last checked {checked}. Re-read the terms.",
    lifts: "a policy with a new review date",
    check: policyReviewExpired,
  },
  {
    id: "RGT-406",
    code: "FEE_CONTACT_UNRESOLVED",
    severity: "warn",
    scope: "story",
    message: "The notice points to a form, but no address survives in the copy and {policy}.",
    lifts: "an address in the policy",
    check: feeContactUnresolved,
  },
  {
    id: "RGT-401",
    code: "CANONICAL_URL_MISSING",
    severity: "warn",
    scope: "story",
    message: "No canonical URL in the copy, the sidecar or the object metadata. {then}",
    lifts: "the address, in a side-car or metadata",
    check: canonicalUrlMissing,
  },
  {
    id: "RGT-110",
    code: "COPYRIGHT_HOLDER_INFERRED",
    severity: "warn",
    scope: "story",
    message: "No copyright holder is stated. {holder} is assumed by policy.",
    lifts: "a stated copyright holder",
    check: holderInferred,
  },
  {
    id: "RGT-115",
    code: "BYLINE_MISSING",
    severity: "warn",
    scope: "story",
    message: 'No byline found. Attribution will read "{credit}".',
    lifts: "a byline",
    check: bylineMissing,
  },
  {
    id: "RGT-306",
    code: "EMBARGO_TEXT_DISAGREES",
    severity: "warn",
    scope: "item",
    message: "Field says {a}, note says {b}. The later applies.",
    lifts: "a version whose fields agree",
    check: embargoTextDisagrees,
  },
  {
    id: "RGT-308",
    code: "EMBARGO_DST_GAP",
    severity: "warn",
    scope: "item",
    message: '"{raw}" happens {times} in {zone}, where clocks change. The later, {until}, is used.',
    lifts: "a time with an offset",
    check: embargoClockChange,
  },
  {
    id: "RGT-310",
    code: "PUBLICATION_DATE_UNKNOWN",
    severity: "warn",
    scope: "story",
    message: "The copy has {found}. First-published date left empty.",
    lifts: "a date",
    check: publicationDateUnknown,
  },
  {
    id: "RGT-315",
    code: "DELAY_REQUESTED",
    severity: "warn",
    scope: "item",
    message: "{publisher} asks for {delay} after first publication: until {until}.",
    lifts: "time",
    check: delayRequested,
  },
  {
    id: "RGT-314",
    code: "EXPIRES_PAST",
    severity: "warn",
    scope: "item",
    message: "The supplier considers this out of date since {expires}. Rights unaffected.",
    lifts: "nothing: it is editorial",
    check: expiresPast,
  },
  {
    id: "RGT-113",
    code: "EMPTY_RIGHTS_FIELD",
    severity: "info",
    scope: "story",
    message: "{field} is present but empty; treated as absent.",
    lifts: "a value",
    check: emptyRightsField,
  },
  {
    id: "RGT-803",
    code: "AI_USE_UNSPECIFIED",
    severity: "info",
    scope: "story",
    message: "AI and data-mining use is not stated. Treated as not permitted.",
    lifts: "terms that say so",
    check: aiUseUnspecified,
  },
  {
    id: "RGT-407",
    code: "FEE_AMOUNT_UNKNOWN",
    severity: "info",
    scope: "story",
    message: "Fee not stated.",
    lifts: "an amount in the policy",
    check: feeAmountUnknown,
  },
];
