import { agreementChecks } from "./lint-agreements.ts";
import { grantChecks } from "./lint-grants.ts";
import type { Policy } from "./policy.ts";
import { clashesOf } from "./policy-clashes.ts";
import type { PolicyProblem, SaidProblem } from "./problem.ts";

/** A policy and the file that it was read from. */
export interface PolicySource {
  file: string;
  policy: Policy;
}

/** Rules that a house may not lower: what they guard (time, kills, side-cars) is not the supplier's to vouch for. */
const NEVER_LOWERED = new Set(
  ["301", "302", "303", "304", "305", "306", "312", "601", "602", "603", "604", "605", "609", "704", "907", "908"].map(
    (number) => `RGT-${number}`,
  ),
);

const CHECKS: readonly ((policy: Policy) => SaidProblem[])[] = [
  ...grantChecks,
  ...agreementChecks,
  retentionUnkept,
  severityLowered,
];

/** Checks that need meaning, not shape. Review dates are not among them: they depend on the clock (RGT-905). */
export function lintPolicies(sources: readonly PolicySource[]): PolicyProblem[] {
  const problems = sources.flatMap(({ file, policy }) =>
    CHECKS.flatMap((check) => check(policy)).map((said): PolicyProblem => ({ severity: "error", ...said, file })),
  );
  return [...problems, ...clashesOf(sources)];
}

/** RGT-905: policies whose review date lies before a day. A warning: a lapsed date never invalidates the set. */
export function lapsedReviews(sources: readonly PolicySource[], today: string): PolicyProblem[] {
  return sources.flatMap(({ file, policy: { id, review } }): PolicyProblem[] =>
    review.expires && review.expires < today.slice(0, 10)
      ? [
          {
            file,
            where: "/review/expires",
            code: "RGT-905",
            severity: "warn",
            message: `${id} was last checked ${review.checked}. Re-read the terms.`,
            expected: `${today.slice(0, 10)} or later`,
            found: review.expires,
          },
        ]
      : [],
  );
}

// Articles and their ledger stay in the table until somebody removes them.
function retentionUnkept({ id, lifecycle }: Policy): SaidProblem[] {
  if (!lifecycle?.maxRetention || lifecycle.onRetention) return [];
  return [
    {
      where: "/lifecycle/maxRetention",
      code: "RGT-606",
      severity: "warn",
      message: `${id} limits how long its copy is kept and does not say what becomes of it then.`,
      expected: "lifecycle.onRetention: purge or withdraw",
      found: `maxRetention ${lifecycle.maxRetention} alone`,
    },
  ];
}

function severityLowered({ severity = {} }: Policy): SaidProblem[] {
  return Object.keys(severity)
    .filter((rule) => NEVER_LOWERED.has(rule) && severity[rule] !== "quarantine")
    .map((rule) => ({
      where: `/severity/${rule}`,
      code: "SEVERITY_NOT_LOWERED" as const,
      message: `${rule} may not be lowered.`,
      expected: "the rule's own severity, or quarantine",
      found: String(severity[rule]),
    }));
}
