import { SEVERITIES } from "../../record/finding.ts";
import { RULES } from "../rules/index.ts";
import { agreementChecks } from "./lint-agreements.ts";
import { grantChecks } from "./lint-grants.ts";
import { unappliedChecks } from "./lint-unapplied.ts";
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
  "211 301 302 303 304 305 306 312 601 602 603 604 605 609 704 907 908".split(" ").map((number) => `RGT-${number}`),
);

const CHECKS: readonly ((policy: Policy) => SaidProblem[])[] = [
  ...grantChecks,
  ...agreementChecks,
  ...unappliedChecks,
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
  return Object.entries(severity).flatMap(([rule, wanted]): SaidProblem[] => {
    const row = RULES.find(({ id }) => id === rule);
    const said = { where: `/severity/${rule}`, found: wanted };
    if (!row) {
      return [{ ...said, code: "RULE_UNKNOWN", message: `There is no rule ${rule}.`, expected: "a rule of the table" }];
    }
    if (!NEVER_LOWERED.has(rule) || SEVERITIES.indexOf(wanted) >= SEVERITIES.indexOf(row.severity)) return [];
    const message = `${rule} may not be lowered.`;
    return [{ ...said, code: "SEVERITY_NOT_LOWERED", message, expected: `${row.severity}, or graver` }];
  });
}
