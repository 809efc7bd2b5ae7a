import type { Article, Association } from "../record/article.ts";
import type { Change } from "../record/change.ts";
import type { Link, Removed } from "../record/provenance.ts";
import type { Span } from "../record/span.ts";
import type { Fault } from "./reading.ts";
import type { Statement } from "./statement.ts";

/** What a passage of text is in the layout of its article. */
export type PassageRole =
  | "headline"
  | "standfirst"
  | "caption"
  | "byline"
  | "dateline"
  | "subhead"
  | "paragraph"
  | "ed-note";

/**
 * One block of text in reading order. The recogniser looks for terms in it; paragraphs and subheads become the body.
 * `text` is clean: NBSP and runs of space collapsed, trimmed. `span` (plain text) or `pointer` (JSON) says where it stands.
 */
export interface Passage {
  role: PassageRole;
  text: string;
  /** Sanitised markup of the same block, where the source had any. */
  html?: string;
  span?: Span;
  pointer?: string;
  /** The association that a caption belongs to, such as `picture-1`. */
  part?: string;
}

/** Who sent a mail, and which servers say that they checked it: whether one of them is trusted is the house's to say. */
export interface Sender {
  /** Domain of the From address, lower case. */
  domain: string;
  /** What Authentication-Results (RFC 8601) state, one a method: `{authserv: "mx.house.example", method: "dkim", result: "pass", domain: "wire.example"}`. */
  checks: {
    authserv: string;
    method: string;
    result: string;
    domain?: string;
    /** It stands below a Received field, where the sender may have written it as well as the server. */
    below?: true;
  }[];
}

/** An association as its format gave it: one without an id of its own gets one from the article's `uri` later. */
export type AssociationCopy = Omit<Association, "uri"> & { uri?: string };

/**
 * One item as its format gave it: before supplier, identity and rights are known.
 * `article` holds every field that the source stated but `uri`, `bodies`; those follow from `uri` and `passages`.
 */
export interface ItemCopy {
  /** Becomes `provenance.format`. */
  format: string;
  /** The supplier's own id of the story, where the format carries one. */
  uri?: string;
  article: Omit<Article, "uri" | "bodies" | "associations"> & { associations?: AssociationCopy[] };
  passages: Passage[];
  /** What the item says of its own rights and status in structured fields. */
  statements: Statement[];
  removed: Removed[];
  /** Codes of the repairs that this item's fields needed; they join those of the file in `provenance.repairs`. */
  repairs?: string[];
  unmapped?: Record<string, unknown>;
  /** When its supplier sent it, where a field of its own says so: RFC 3339. Becomes `provenance.sent`. */
  sent?: string;
  /** What kind of transmission it is, where it says so. Becomes `provenance.change`. */
  change?: Change;
  /** Other items that it names: earlier versions, what it corrects, members of a package. Becomes `provenance.links`. */
  links?: Link[];
  /** Services or products of the supplier that it came by, by their codes. Becomes `provenance.services`. */
  services?: string[];
  /** Terms that are there, or may have been, and cannot be read, as in a message that is cut off. Each is quarantine. */
  faults?: Fault[];
  /** What else the copy names that can tell its supplier: hosts of its links, providers, credit lines. */
  marks: { hosts: string[]; providers: string[]; creditLines: string[]; sender?: Sender };
}
