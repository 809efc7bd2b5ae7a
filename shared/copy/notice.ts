import type { Span } from "../record/span.ts";

/** What a recognised sentence in running text says about rights, time or status. */
export type NoticeKind =
  | "fee"
  | "reserved"
  | "no-redistribution"
  | "republish-free"
  | "licence"
  | "embargo"
  | "kill"
  | "reinstatement"
  | "withhold"
  | "advisory"
  | "territory-out"
  | "territory-only"
  | "recipient-out"
  | "channel-out"
  | "channel-only"
  | "use-until"
  | "editorial-only"
  | "non-commercial"
  | "mandatory-credit"
  | "pool"
  | "no-sale"
  | "no-edit"
  | "edit-style-only"
  | "photos-excluded"
  | "tracking-pixel"
  | "link-back"
  | "keep-links"
  | "delay"
  | "no-bulk"
  | "no-syndication"
  | "ai-prohibited"
  | "first-published"
  | "caption-credit"
  | "text-credit"
  | "supplier"
  | "unread-terms";

/** A sentence of the copy that was recognised as terms, with the pattern that recognised it. */
export interface Notice {
  kind: NoticeKind;
  /** The exact words of the copy. */
  text: string;
  span?: Span;
  pointer?: string;
  /** `body` or `caption`, as in evidence. */
  source: "body" | "caption" | "item-structured";
  /** Name of the pattern, such as `NP fee-form`. */
  rule: string;
  confidence: number;
  /** The association or `text`. */
  part: string;
  /**
   * What the pattern took out of it: the agency of a credit; the id of a licence, without a version where it names none;
   * the time of an embargo, in ISO 8601 where it can be read, else as it is spelled; what a kill names; the places of a
   * territory as they are spelled; the time after which a use ends, in ISO 8601; a channel; a duration (`P2D`).
   */
  value?: string;
  /** The whole sentence that holds the words, full stop included, where terms are quoted by the sentence. */
  sentence?: { text: string; span?: Span };
}
