import * as v from "valibot";
import { CHANGES } from "./change.ts";
import { span } from "./span.ts";

const optional = v.exactOptional;

/** What was taken out of the article's text, where it stood, and why. */
export const removed = v.strictObject({
  reason: v.picklist([
    "navigation",
    "republishing-notice",
    "site-chrome",
    "copy-mark",
    "not-for-publication",
    "mail-signature",
    "mail-disclaimer",
    "forwarding",
  ]),
  text: v.string(),
  span: optional(span),
  /** JSON pointer, for copy whose text has no offsets of its own. */
  pointer: optional(v.string()),
});
export type Removed = v.InferOutput<typeof removed>;

/** Another item or resource that the copy names: an earlier version, what it corrects, a member of a package. */
export const link = v.strictObject({
  /** The relation as it came, such as `irel:previousVersion`. */
  rel: optional(v.string()),
  /** The id or the address by which it is named. */
  uri: v.string(),
  /** Where it lies, beside its id. */
  href: optional(v.string()),
  version: optional(v.string()),
  contentType: optional(v.string()),
  title: optional(v.string()),
  /** The group of a package in which it stands. */
  group: optional(v.string()),
});
export type Link = v.InferOutput<typeof link>;

/** Who sent the mail that copy came in, and what servers say of that; which of them counts is the house's to say. */
export const sender = v.strictObject({
  domain: v.string(),
  checks: v.array(
    v.strictObject({
      authserv: v.string(),
      method: v.string(),
      result: v.string(),
      domain: optional(v.string()),
      below: optional(v.literal(true)),
    }),
  ),
});

/** How a supplier was recognised, strongest first: the way of delivery, then what the copy says of itself. */
export const MATCHED_BY = ["prefix", "sender", "provider", "host", "creditLine", "notice"] as const;

/**
 * Where an article came from and what was done to it on the way in.
 * Everything in it follows from the bytes and the delivery, so that the same file gives the same provenance.
 */
export const provenance = v.strictObject({
  /** Media type and dialect, such as `text/plain;profile=web-scrape` or `application/json;profile=ninjs-2.1`. */
  format: v.string(),
  supplier: v.nullable(v.string()),
  supplierMatchedBy: v.nullable(v.picklist(MATCHED_BY)),
  /** `<policy id>@<policy version>` that the supplier was matched to when the copy arrived. */
  policy: v.nullable(v.string()),
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: v.string(),
  bytes: v.number(),
  encoding: v.string(),
  /** Length of the decoded text in UTF-16 units. */
  chars: v.number(),
  removed: v.array(removed),
  /** Times without a zone, by the field that they would fill, `<part>/<field>` of a part: nobody names the zone, and they order nothing. */
  floating: optional(v.record(v.string(), v.string())),
  /** Repairs that reading needed, by code, such as `windows-1252-assumed`. */
  repairs: optional(v.array(v.string())),
  /** When the supplier sent it, where the copy says so beside the time of its version: RFC 3339. */
  sent: optional(v.string()),
  /** What kind of transmission it is, where the supplier said so. */
  change: optional(v.picklist(CHANGES)),
  /** The uri of the story that this item stands beside: a lead, an add, an insert, a take, an advisory. */
  beside: optional(v.string()),
  /** What the copy names beside itself, in its order: nothing of it is fetched. */
  links: optional(v.array(link)),
  /** Services or products of the supplier that it came by: what agreements are sold by. */
  services: optional(v.array(v.string())),
  /** Kept, so that a decision can be taken again when the house trusts another server. */
  sender: optional(sender),
  /** When the text and the renditions were purged, because the supplier lets nobody keep them longer: RFC 3339. */
  purged: optional(v.string()),
  /** Place in a file of several items, from 0. */
  item: optional(v.number()),
  /** Name inside the delivered file, for a file of an archive or a mail: `inner.zip!story.xml` for one in two. */
  within: optional(v.string()),
  /** Fields of the source that ninjs 3.1 has no place for, as they came. */
  unmapped: optional(v.record(v.string(), v.unknown())),
});
export type Provenance = v.InferOutput<typeof provenance>;
