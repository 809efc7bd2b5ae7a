import type { Article } from "../record/article.ts";
import type { Provenance } from "../record/provenance.ts";
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
}
