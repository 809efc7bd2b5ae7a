import { advisory } from "./advisory.ts";
import { AGENCY_LIMITS } from "./agency-limits.ts";
import { captionCredit } from "./caption-credit.ts";
import { captionLicence, creativeCommons } from "./creative-commons.ts";
import { delay } from "./delay.ts";
import { embargo, embargoNote, embargoTail } from "./embargo.ts";
import { feeAsked } from "./fee-asked.ts";
import { feeForm } from "./fee-form.ts";
import { feeNegotiated } from "./fee-negotiated.ts";
import { firstPublished } from "./first-published.ts";
import { kill } from "./kill.ts";
import { noteLimits, tailLimits } from "./note-limits.ts";
import { rowRecogniser } from "./pattern-rows.ts";
import type { Recogniser } from "./recogniser.ts";
import { reinstatement } from "./reinstatement.ts";
import { republishFree } from "./republish-free.ts";
import { REPUBLISHING_TERMS } from "./republishing-terms.ts";
import { reserved } from "./reserved.ts";
import { restrictiveProse } from "./restrictive-prose.ts";
import { territoryOut, territoryWords } from "./territory-out.ts";
import { agencyContribution, agencyDateline } from "./text-credit.ts";
import { textSigned } from "./text-signed.ts";
import { unreadNote } from "./unread-note.ts";
import { unreadTerms } from "./unread-terms.ts";
import { useUntil } from "./use-until.ts";
import { withhold } from "./withhold.ts";

/** Every family of patterns, in the order in which their hits are listed; what no earlier one reads is `unreadTerms`. */
export const RECOGNISERS: readonly Recogniser[] = [
  feeForm,
  feeNegotiated,
  feeAsked,
  republishFree,
  creativeCommons,
  captionLicence,
  reserved,
  captionCredit,
  agencyDateline,
  agencyContribution,
  textSigned,
  firstPublished,
  embargo,
  embargoNote,
  embargoTail,
  kill,
  reinstatement,
  withhold,
  advisory,
  territoryOut,
  territoryWords,
  useUntil,
  noteLimits,
  tailLimits,
  ...AGENCY_LIMITS.map(rowRecogniser),
  ...REPUBLISHING_TERMS.map(rowRecogniser),
  delay,
  restrictiveProse,
  unreadTerms,
  unreadNote,
];
