import type { Action, Duty } from "../record/rights.ts";
import type { Statement } from "./statement.ts";

/** Places or channels: only those included (all when null), none of those excluded. */
interface Limits {
  include: string[] | null;
  exclude: string[];
}

/**
 * What one rule of an encoded expression leaves of the terms that a policy grants, in the policy's own vocabulary. It
 * only ever narrows: a permission is the most that remains, whatever the policy permits besides.
 */
export interface EncodedTerms {
  /** Parts that it binds by their names; the whole item when absent. */
  parts?: string[];
  /** The actions that it leaves; null where it speaks of none. */
  permission: string[] | null;
  prohibition: Action[];
  duty: Duty[];
  territory: Limits;
  channel: Limits;
  /** Canonical instants. */
  validFrom: string | null;
  validUntil: string | null;
  source: Statement["source"];
  /** The field, then `#` and the JSON pointer within the expression. */
  pointer: string;
  /** The rule as the expression spells it, shortened. */
  text: string;
}
