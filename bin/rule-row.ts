import type { Severity } from "../shared/record/finding.ts";
import type { State } from "../shared/record/states.ts";
import type { RuleRow } from "../shared/rights/rules/rule.ts";

/** A rule as the command lists it. */
export interface ListedRule {
  rule: string;
  code: string;
  severity: Severity;
  /** The state that it asks for, where the severity's own is not meant. */
  state: State | null;
  /** Severity for suppliers whom a contract binds. */
  underContract: Severity;
  checks: string;
  message: string;
  lifts: string;
}

export function listedRule({ id, code, severity, state, contracted, checks, message, lifts }: RuleRow): ListedRule {
  return {
    rule: id,
    code,
    severity,
    state: state ?? null,
    underContract: contracted ?? severity,
    checks,
    message,
    lifts,
  };
}

/** A severity with the state that it stands for: `hold (licence-required)`. */
export function severityWords({ severity, state }: Pick<ListedRule, "severity" | "state">): string {
  return state === null ? severity : `${severity} (${state})`;
}

/** The same for suppliers whom a contract binds: a state goes with its own severity only. */
export function contractWords({ severity, state, underContract }: ListedRule): string {
  return underContract === severity ? severityWords({ severity, state }) : underContract;
}
