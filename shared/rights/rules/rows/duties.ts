import { attributionUnfilled } from "../attribution-unfilled.ts";
import { canonicalHostMismatch } from "../canonical-host-mismatch.ts";
import { quotaUncounted } from "../quota-uncounted.ts";
import type { RuleRow } from "../rule.ts";
import { selectionRequired } from "../selection-required.ts";

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
    checks: "The policy allows so many items a month.",
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
    checks: "The terms forbid wholesale or automatic republication: a person must pick each story.",
    message: "{publisher} forbids automatic republication. An editor must pick this story.",
    lifts: "an editor who picks the story",
    check: selectionRequired,
  },
];
