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

/**
 * The receipt of one delivered file, or of one inside it: written last, for every file, whatever came of it. That of the
 * delivered file is written after those of all files inside.
 */
export interface Receipt {
  pk: string;
  /** Version id, else entity tag. */
  sk: string;
  bucket: string;
  /** Of a file inside another: the key of the delivered file, and its name in there, as `nameInside` writes it. */
  key: string;
  /** Key of the delivered file, where this is one inside it. */
  inside?: string;
  /** Names of the files inside, at all levels: each has a receipt of its own. */
  enclosed?: string[];
  enclosedOmitted?: number;
  /** When it was read: RFC 3339. */
  at: string;
  /** When it arrived and S3's sequencer of that arrival: one that is read again keeps its place among the others. */
  receivedAt?: string;
  sequencer?: string;
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
