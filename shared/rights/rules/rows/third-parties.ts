import { mediaUncredited } from "../media-uncredited.ts";
import { nearDuplicate } from "../near-duplicate.ts";
import { poolOrHandout } from "../pool-or-handout.ts";
import { republishedCopy } from "../republished-copy.ts";
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
    message: "No credit is given: withheld until one is.",
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
  {
    id: "RGT-503",
    code: "REPUBLISHED_COPY",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    checks: "A line or a field says that somebody else published the article first.",
    message: "First published by {publisher}. Get the rights from them.",
    lifts: "an agreement with the first publisher",
    check: republishedCopy,
  },
  {
    id: "RGT-505",
    code: "NEAR_DUPLICATE_OTHER_HOLDER",
    severity: "warn",
    scope: "story",
    checks: "A fifth or more of the text also stands in another supplier's copy.",
    message:
      "{percent}% of the text also appears in {uri} from {supplier}, licensed as {licence}. Likely shared agency copy.",
    lifts: "nothing: it is a hint",
    check: nearDuplicate,
  },
  {
    id: "RGT-507",
    code: "POOL_OR_HANDOUT",
    severity: "warn",
    scope: "part",
    checks: "A note, terms or a caption say that it was handed out or is of a pool.",
    message: '"{text}": handed out or of a pool. A picture is not for archives or advertisements.',
    lifts: "nothing: it is a limit",
    check: poolOrHandout,
  },
];
