import type { Decision } from "../record/decision.ts";
import type { Finding } from "../record/finding.ts";
import type { Judgement } from "./decide.ts";

/** A value under one set of policies and under another; null where there is none. */
export type Change = [before: string | null, after: string | null];

/** What two sets of policies decide differently of one item. Empty where they decide alike. */
export interface DecisionDifference {
  supplier?: Change;
  state?: Change;
  /** By the part's name; the text's own state is `state`. */
  parts?: Record<string, Change>;
  duties?: { appear: string[]; vanish: string[] };
  findings?: { appear: string[]; vanish: string[] };
}

/** An item as one set of policies decides it. */
export interface Decided extends Judgement {
  supplier: string | null;
}

/** Compares what two sets of policies make of the same item. */
export function decisionDifference(before: Decided, after: Decided): DecisionDifference {
  const parts = partChanges(before.decision, after.decision);
  const duties = listChange(dutiesOf(before), dutiesOf(after));
  const findings = listChange(before.findings.map(named), after.findings.map(named));
  return {
    ...(before.supplier === after.supplier ? {} : { supplier: [before.supplier, after.supplier] }),
    ...(before.decision.state === after.decision.state ? {} : { state: [before.decision.state, after.decision.state] }),
    ...(Object.keys(parts).length > 0 ? { parts } : {}),
    ...(duties ? { duties } : {}),
    ...(findings ? { findings } : {}),
  };
}

function partChanges(before: Decision, after: Decision): Record<string, Change> {
  const names = [...new Set([...Object.keys(before.parts), ...Object.keys(after.parts)])];
  return Object.fromEntries(
    names.flatMap((name): [string, Change][] => {
      const change: Change = [before.parts[name]?.state ?? null, after.parts[name]?.state ?? null];
      return name === "text" || change[0] === change[1] ? [] : [[name, change]];
    }),
  );
}

function dutiesOf({ rights }: Judgement): string[] {
  return rights.parts.flatMap(({ parts, ref, duty }) =>
    duty.map(({ action, text, settled }) => {
      const words = [action, text && `"${text}"`, settled && "(settled)"].filter(Boolean).join(" ");
      return `${ref ?? parts.join("+")}: ${words}`;
    }),
  );
}

function named({ rule, part, severity }: Finding): string {
  return `${rule} ${severity} on ${part}`;
}

function listChange(before: readonly string[], after: readonly string[]) {
  const [had, has] = [new Set(before), new Set(after)];
  const appear = [...has].filter((one) => !had.has(one));
  const vanish = [...had].filter((one) => !has.has(one));
  return appear.length + vanish.length > 0 ? { appear, vanish } : undefined;
}
