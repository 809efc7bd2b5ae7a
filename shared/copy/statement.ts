/** What a structured field can state of rights, status and time. Names follow ninjs 3.1, then schema.org. */
export const STATED_FIELDS = [
  "copyrightHolder",
  "copyrightNotice",
  "copyrightYear",
  "usageTerms",
  "creditText",
  "canonicalUrl",
  "license",
  "embargoedUntil",
  "expires",
  "pubStatus",
  "edNote",
  "rightsInfo",
  "by",
  // The window of the licence, where it holds, and what it forbids, as NITF and NewsML 1.2 state them.
  "rightsStart",
  "rightsEnd",
  "geography",
  "limitations",
  // Whom the copy is not for: a name or a code of an audience, as NewsML-G2 has it.
  "exclAudience",
  // The id of another item that this one cancels.
  "cancels",
  // The id of another item that this one asks to hold.
  "withholds",
  // What pages state: where a licence is had, how the work may be used, what it was made from, whether it is free, the
  // licence of the description alone, and what machines may do. Recorded; none of them grants anything.
  "acquireLicensePage",
  "usageInfo",
  "isBasedOn",
  "isAccessibleForFree",
  "sdLicense",
  "tdmReservation",
  "tdmPolicy",
  "robots",
  // What a byline cannot tell, and what plain text has lost: a side-car's to state.
  "authorAffiliation",
  "linkCount",
  "sourceTextHash",
  "trackingUrl",
  // PLUS's stance on data mining, as a code or an address (NewsML-G2 2.34).
  "dataMining",
  // Where a manifest of provenance lies (C2PA): an address, never fetched.
  "provenanceManifest",
] as const;
export type StatedField = (typeof STATED_FIELDS)[number];

/** One field as the source spelled it, even when empty; nothing is interpreted here. */
export interface Statement {
  field: StatedField;
  /** Verbatim text; JSON for `rightsInfo`. */
  value: string;
  source: "item-structured" | "item-encoded" | "sidecar" | "object-metadata" | "operator";
  /** JSON pointer, or the header's name. */
  pointer: string;
  /** BCP 47, where the copy states terms in several languages; the article's own when absent. */
  language?: string;
  /** How the source identifies whom it names, beside the name: G2 states a holder as a concept. */
  uri?: string;
  literal?: string;
  /** The association it is stated for; the whole item when absent. */
  part?: string;
}
