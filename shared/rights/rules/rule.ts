import type { Severity } from "../../record/finding.ts";
import type { State } from "../../record/states.ts";
import type { Facts } from "../facts.ts";
import type { Verdict } from "../lattice.ts";

/** What a rule found once: where, on which evidence, and the words that its message is filled with. */
export interface Fired {
  /** `text`, `headline` or an association's name. */
  part: string;
  evidence: string[];
  args?: Record<string, string>;
  /** Instead of the row's, where the same code is graver in some copy. A house's own severity stands above it. */
  severity?: Severity;
  state?: State;
  /** What lifts it, when it blocks. */
  releaseOn?: string[];
  notBefore?: Verdict["notBefore"];
  /** Instead of the row's. */
  scope?: Scope;
}

/** Looks at the facts of one item; pure, knows no other rule, never throws. */
export type Rule = (facts: Facts) => Fired[];

/** How far a finding reaches: its own part, text and headline, or the whole item with its media. */
export type Scope = "part" | "story" | "item";

/** A rule's row: what it is called, how grave it is, what it says, and what lifts it. */
export interface RuleRow {
  id: `RGT-${number}`;
  code: string;
  severity: Severity;
  /** The state that a blocking severity asks for, where the severity's own is not meant. */
  state?: State;
  scope: Scope;
  /** Severity for suppliers whom a contract binds. */
  contracted?: Severity;
  /** What is found when it fires: one sentence. */
  checks: string;
  message: string;
  /** A line for people; the exact lifters stand in each decision's `releaseOn`. */
  lifts: string;
  check: Rule;
}
