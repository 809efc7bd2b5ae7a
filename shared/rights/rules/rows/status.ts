import { killAmbiguous } from "../kill-ambiguous.ts";
import { killMatched } from "../kill-matched.ts";
import { killOfOtherSupplier } from "../kill-of-other-supplier.ts";
import { killOfUnknown } from "../kill-of-unknown.ts";
import { resurrectionBlocked } from "../resurrection-blocked.ts";
import type { RuleRow } from "../rule.ts";
import { statusConflict } from "../status-conflict.ts";
import { withdrawnByDesk } from "../withdrawn-by-desk.ts";
import { withheld } from "../withheld.ts";

/** What became of the story: kills, holds, what its status says. */
export const STATUS: readonly RuleRow[] = [
  {
    id: "RGT-601",
    code: "KILL_MATCHED",
    severity: "withdraw",
    scope: "item",
    checks: "The item cancels itself, or a kill of it is on record that its version does not come after.",
    message: "{publisher} killed {uri}. Withdrawn.{within}",
    lifts: "a reinstatement by the supplier, nothing else",
    check: killMatched,
  },
  {
    id: "RGT-609",
    code: "RESURRECTION_BLOCKED",
    severity: "withdraw",
    scope: "item",
    checks: "A version from after the kill does not bring the story back.",
    message: "{uri} was killed at {at}. Not restored.",
    lifts: "an explicit reinstatement by the same supplier",
    check: resurrectionBlocked,
  },
  {
    id: "RGT-602",
    code: "KILL_UNKNOWN_ITEM",
    severity: "quarantine",
    scope: "item",
    checks: "The copy is itself a kill, of a story that it names in words or by its id, and we do not hold.",
    message: '{order} for "{ref}", which we do not hold.{then}',
    lifts: "a person who finds the story that is meant",
    check: killOfUnknown,
  },
  {
    id: "RGT-603",
    code: "KILL_AMBIGUOUS",
    severity: "hold",
    scope: "item",
    checks: "A kill may mean any of several stories.",
    message: 'Kill "{ref}" matches {count} items. {withheld} until someone picks.',
    lifts: "a person who picks the story that is meant",
    check: killAmbiguous,
  },
  {
    id: "RGT-604",
    code: "KILL_WRONG_SUPPLIER",
    severity: "quarantine",
    scope: "item",
    checks: "The item kills a story that another supplier sent.",
    message: "{publisher} cannot kill {supplier}'s item {ref}.",
    lifts: "the supplier of the story, or a person",
    check: killOfOtherSupplier,
  },
  {
    id: "RGT-605",
    code: "WITHHOLD",
    severity: "hold",
    scope: "item",
    checks: "The supplier asks to hold the item, by its status, a note or another item, or the desk orders it.",
    message: "{publisher} asks to hold {uri}.",
    lifts: "a usable version from the supplier; a release where the desk held it",
    check: withheld,
  },
  {
    id: "RGT-612",
    code: "WITHDRAWN_BY_DESK",
    severity: "withdraw",
    scope: "item",
    checks: "An operator took the story back.",
    message: "{who} withdrew {uri}: {why}",
    lifts: "a release by the desk",
    check: withdrawnByDesk,
  },
  {
    id: "RGT-208",
    code: "STATUS_CONFLICT",
    severity: "quarantine",
    scope: "item",
    checks: "Fields and notes disagree on the status.",
    message: "Status {status} but {other} says {said}. The stricter applies.",
    lifts: "a version whose fields agree",
    check: statusConflict,
  },
];
