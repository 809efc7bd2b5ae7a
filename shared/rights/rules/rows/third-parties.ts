import { mediaUncredited } from "../media-uncredited.ts";
import type { RuleRow } from "../rule.ts";
import { thirdPartyMedia } from "../third-party-media.ts";
import { thirdPartyText } from "../third-party-text.ts";

/** Parts that are somebody else's. */
export const THIRD_PARTIES: readonly RuleRow[] = [
  {
    id: "RGT-501",
    code: "THIRD_PARTY_MEDIA",
    severity: "hold",
    state: "licence-required",
    scope: "part",
    checks: "A picture, graphic, video or audio is credited to somebody whom the policy does not cover.",
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
    checks: "A picture, graphic, video or audio has no credit, so nobody is named who could have licensed it.",
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
    checks: "A dateline, credit or byline credits the text to an agency that the policy does not speak for.",
    message: "The text credits {agency}. {publisher} may not be able to license it.",
    lifts: "an agreement with whom the credit names",
    check: thirdPartyText,
  },
];
