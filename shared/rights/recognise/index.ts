import { captionCredit } from "./caption-credit.ts";
import { creativeCommons } from "./creative-commons.ts";
import { embargo } from "./embargo.ts";
import { feeForm } from "./fee-form.ts";
import { feeNegotiated } from "./fee-negotiated.ts";
import { kill } from "./kill.ts";
import type { Recogniser } from "./recogniser.ts";
import { republishFree } from "./republish-free.ts";
import { reserved } from "./reserved.ts";
import { restrictiveProse } from "./restrictive-prose.ts";
import { agencyContribution, agencyDateline } from "./text-credit.ts";
import { unreadTerms } from "./unread-terms.ts";
import { withhold } from "./withhold.ts";

/** Every family of patterns, in the order in which their hits are listed; what no earlier one reads is `unreadTerms`. */
export const RECOGNISERS: readonly Recogniser[] = [
  feeForm,
  feeNegotiated,
  republishFree,
  creativeCommons,
  reserved,
  captionCredit,
  agencyDateline,
  agencyContribution,
  embargo,
  kill,
  withhold,
  restrictiveProse,
  unreadTerms,
];
