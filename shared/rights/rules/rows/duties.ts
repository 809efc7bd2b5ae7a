import { affiliationMissing } from "../affiliation-missing.ts";
import { attributionUnfilled } from "../attribution-unfilled.ts";
import { canonicalHostMismatch } from "../canonical-host-mismatch.ts";
import { linksRemoved } from "../links-removed.ts";
import { notifyDue } from "../notify-due.ts";
import { quotaExceeded } from "../quota-exceeded.ts";
import type { RuleRow } from "../rule.ts";
import { selectionRequired } from "../selection-required.ts";
import { textAltered } from "../text-altered.ts";
import { trackingMissing } from "../tracking-missing.ts";

/** What must be done for it. */
export const DUTIES: readonly RuleRow[] = [
  {
    id: "RGT-402",
    code: "CANONICAL_HOST_MISMATCH",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    checks: "An address that is given as the story's own is not the publisher's, not https, or not public.",
    message: "Canonical URL is on {host}; {publisher} publishes on {hosts}.",
    lifts: "the rights desk",
    check: canonicalHostMismatch,
  },
  {
    id: "RGT-403",
    code: "ATTRIBUTION_UNFILLED",
    severity: "hold",
    scope: "story",
    checks: "An attribution or notice that must be printed needs a field that is not there.",
    message: "Attribution needs {field}.",
    lifts: "the field, in a new version or a side-car",
    check: attributionUnfilled,
  },
  {
    id: "RGT-410",
    code: "QUOTA_EXCEEDED",
    severity: "hold",
    scope: "part",
    checks: "The policy lets so many items a period be used without asking, and other stories took them all.",
    message: "{used}; {publisher} allows {count} without asking. An editor must pick this story.",
    lifts: "an editor who picks the story",
    check: quotaExceeded,
  },
  {
    id: "RGT-411",
    code: "SELECTION_REQUIRED",
    severity: "hold",
    scope: "part",
    checks: "The terms forbid wholesale or automatic republication: a person must pick each story.",
    message: "{publisher} forbids automatic republication. An editor must pick this story.",
    lifts: "an editor who picks the story",
    check: selectionRequired,
  },
  {
    id: "RGT-404",
    code: "AFFILIATION_MISSING",
    severity: "hold",
    scope: "story",
    contracted: "warn",
    checks: "The supplier wants the author's institution named, and nothing names it.",
    message: "{publisher} requires the author's institution.",
    lifts: "the institution, in the byline or a side-car",
    check: affiliationMissing,
  },
  {
    id: "RGT-408",
    code: "LINKS_REMOVED",
    severity: "quarantine",
    scope: "story",
    contracted: "warn",
    checks: "The supplier wants every link of the text kept, and links were lost on the way.",
    message: "{count} links were lost; {publisher} requires them.",
    lifts: "copy with its links, or a side-car that counts them",
    check: linksRemoved,
  },
  {
    id: "RGT-412",
    code: "TEXT_ALTERED",
    severity: "quarantine",
    scope: "story",
    checks: "The terms forbid changes but of style, and the text's words are not those of its source.",
    message: "The text's words differ from the source's. {licence} allows style edits only.",
    lifts: "the source's own text, or the rights desk",
    check: textAltered,
  },
  {
    id: "RGT-405",
    code: "TRACKING_MISSING",
    severity: "warn",
    scope: "story",
    checks: "The supplier wants its counter on the page, and no address of one is known.",
    message: "{publisher} requires its page counter online.",
    lifts: "the counter's address, in the policy or a side-car",
    check: trackingMissing,
  },
  {
    id: "RGT-409",
    code: "NOTIFY_DUE",
    severity: "warn",
    scope: "story",
    checks: "Whoever publishes must tell somebody.",
    message: "Tell {to} {within} publication.",
    lifts: "nothing: whoever publishes must do it",
    check: notifyDue,
  },
];
