import type { Problem } from "../copy/problem.ts";
import type { State } from "../record/states.ts";

/** What became of one item of a file. */
export interface ReceiptRecord {
  uri: string;
  revision: string;
  state: State;
  /** Ids of the rules that found something. */
  findings: string[];
  outcome: "stored" | "duplicate" | "stale" | "quarantined";
  /** The story's partition, where the item became a revision. */
  pk?: string;
  /** The turn that this item made; absent when it changed nothing. */
  turn?: number;
}

/** The receipt of one delivered file: written last, for every file, whatever came of it. */
export interface Receipt {
  pk: string;
  /** Version id, else entity tag. */
  sk: string;
  bucket: string;
  key: string;
  /** When it was read: RFC 3339. */
  at: string;
  format?: string;
  records: ReceiptRecord[];
  problems: (Problem & { message: string })[];
  /** Records and problems that a receipt of its size could not name. All are in the table, and in the report. */
  recordsOmitted?: number;
  problemsOmitted?: number;
  /** Key of the quarantine report in the archive bucket. */
  report?: string;
  /** Tells one outcome of the same file from another: a replay under new policies may end differently. */
  outcomeHash: string;
  /** Present while the desk has not been told that something of this file is in quarantine. */
  owes?: number;
  duePk?: string;
  dueAt?: string;
}
