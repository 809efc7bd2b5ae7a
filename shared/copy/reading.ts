import type { Article } from "../record/article.ts";
import type { Provenance } from "../record/provenance.ts";
import type { EncodedTerms } from "./encoded-terms.ts";
import type { NearDuplicate } from "./near-duplicate.ts";
import type { Notice } from "./notice.ts";
import type { Statement } from "./statement.ts";

/**
 * All that a decision needs of one item: what it says, where it came from, and every term that was read in it.
 * Stored with each revision, so that a decision can be taken again under other policies or at another time.
 */
export interface Reading {
  article: Article;
  provenance: Provenance;
  statements: Statement[];
  /** Terms that were recognised in running text. */
  notices: Notice[];
  /** What encoded rights leave, rule by rule; present wherever an expression of rights was looked at. */
  encoded?: EncodedTerms[];
  /** True when the copy states no date of its own: `article.versionCreated` is then the time of arrival. */
  undated?: true;
  /** Terms that are there and cannot be read: a broken side-car, a side-car that grants. Each is quarantine. */
  faults?: Fault[];
  /** Copy of other suppliers that shared words with its text when it was stored. */
  nearDuplicates?: NearDuplicate[];
  /** The folder that it was put in, where no policy matched: what a policy for its supplier would name. */
  folder?: string;
}

/** A source of terms that could not be taken at its word. */
export interface Fault {
  kind: "unreadable" | "grants";
  source: Statement["source"];
  /** JSON pointer, or the header's name. */
  pointer: string;
  /** What was found, short: a field's name, never a body. */
  reason: string;
  /** The association that it is about; the whole item when absent. */
  part?: string;
}
