import { daysBetween } from "../instant.ts";
import type { PolicySource } from "./lint.ts";
import type { Policy } from "./policy.ts";
import type { PolicyProblem, SaidProblem } from "./problem.ts";

/** Days before a contract's date at which somebody must act on it. */
const AHEAD_DAYS = 30;

/**
 * What falls due: review dates that are past (RGT-905), those of contracts that come within 30 days, and agreements that
 * have ended or end within 30 days. Warnings: no date invalidates the set.
 */
export function datesDue(sources: readonly PolicySource[], today: string): PolicyProblem[] {
  const day = today.slice(0, 10);
  return sources.flatMap(({ file, policy }) =>
    [...reviewDue(policy, day), ...agreementsDue(policy, day)].map(
      (said): PolicyProblem => ({ ...said, severity: "warn", file }),
    ),
  );
}

function reviewDue({ id, review, trust }: Policy, day: string): SaidProblem[] {
  const { expires, checked } = review;
  if (!expires) return [];
  const days = daysBetween(`${day}T00:00:00Z`, `${expires}T00:00:00Z`);
  if (days >= (trust === "contracted" ? AHEAD_DAYS : 0)) return [];
  const then = days >= 0 ? ` Its terms are due again in ${days} days.` : "";
  const message = `${id} was last checked ${checked}.${then} Re-read the terms.`;
  return [{ where: "/review/expires", code: "RGT-905", message, expected: `${day} or later`, found: expires }];
}

function agreementsDue({ agreements }: Policy, day: string): SaidProblem[] {
  return agreements.flatMap(({ id, validUntil }, index): SaidProblem[] => {
    if (!validUntil) return [];
    const days = daysBetween(`${day}T00:00:00Z`, validUntil);
    if (days >= AHEAD_DAYS) return [];
    const message = days < 0 ? `Agreement ${id} has ended.` : `Agreement ${id} ends in ${days} days.`;
    const said = { message, expected: "an agreement in force", found: validUntil };
    return [{ where: `/agreements/${index}/validUntil`, code: "RGT-122", ...said }];
  });
}
