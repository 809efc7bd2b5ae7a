import type { Judgement } from "../../../shared/rights/decide.ts";

/** What is kept of a decision on real copy: never a word of the copy. */
export interface GoldenDecision {
  state: string;
  parts: Record<string, string>;
  firedBy: string[];
  /** Rules that found something worth saying. */
  rules: string[];
  releaseOn: string[];
  duties: string[];
  nextEvaluation: string | null;
}

/** A decision as it is kept. */
export function recordOf({ decision, findings, rights }: Judgement): GoldenDecision {
  return {
    state: decision.state,
    parts: Object.fromEntries(Object.entries(decision.parts).map(([name, { state }]) => [name, state])),
    firedBy: decision.firedBy,
    rules: [...new Set(findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule))],
    releaseOn: decision.releaseOn,
    duties: (rights.parts[0]?.duty ?? []).map(({ action }) => action),
    nextEvaluation: decision.nextEvaluation,
  };
}
