import { miningNeedsTerms } from "../mining-needs-terms.ts";
import { miningReserved } from "../mining-reserved.ts";
import { miningSignalsDisagree } from "../mining-signals-disagree.ts";
import { miningValueInvalid } from "../mining-value-invalid.ts";
import type { RuleRow } from "../rule.ts";

/** What machines may do with it. */
export const MINING: readonly RuleRow[] = [
  {
    id: "RGT-805",
    code: "DMI_NEEDS_TERMS",
    severity: "quarantine",
    scope: "story",
    checks: "The stance on mining stands in terms elsewhere, and the copy brings none.",
    message: "{value} points to terms that are missing.",
    lifts: "the terms, or the rights desk",
    check: miningNeedsTerms,
  },
  {
    id: "RGT-802",
    code: "TDM_SIGNALS_DISAGREE",
    severity: "warn",
    scope: "story",
    checks: "One place reserves mining and another leaves it free.",
    message: "{a} and {b} disagree. The stricter applies.",
    lifts: "a version whose fields agree",
    check: miningSignalsDisagree,
  },
  {
    id: "RGT-804",
    code: "TDM_VALUE_INVALID",
    severity: "warn",
    scope: "story",
    checks: "A tdm-reservation is neither 0 nor 1, or a stance on mining is none that PLUS knows.",
    message: "{said} is no value that it may have; treated as {taken}.",
    lifts: "a value of the standard",
    check: miningValueInvalid,
  },
  {
    id: "RGT-801",
    code: "TDM_RESERVED",
    severity: "info",
    scope: "story",
    checks: "Mining or AI use is reserved or forbidden by somebody.",
    message: "Text and data mining is reserved by {source}.",
    lifts: "terms that allow it",
    check: miningReserved,
  },
];
