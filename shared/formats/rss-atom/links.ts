import { feedElement, feedElements } from "../../feed/names.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Entry } from "./read-rss-atom.ts";

/** Where an entry stands on the web, and where it says so. */
export interface Link {
  href: string;
  pointer: string;
}

/** A reference against the address that the entry's own `xml:base`, or the feed's, gives; as it is where that fails. */
export function resolved(reference: string, { element, feed }: Pick<Entry, "element" | "feed">): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return reference;
  const bases = [element, feed.channel, feed.root].map((one) => attributeOf(one, "xml:base")).filter(Boolean);
  const base = bases.reduceRight<string | undefined>(
    (outer, inner) => (inner && URL.canParse(inner, outer) ? new URL(inner, outer).href : outer),
    undefined,
  );
  return base !== undefined && URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}

const isPage = (link: XmlElement) => /^$|html/i.test(attributeOf(link, "type") ?? "");

/** Atom's links by their relation; none is `alternate`. */
export function linksOf(parent: XmlElement | undefined, relation: string): XmlElement[] {
  const isOf = (link: XmlElement) =>
    (attributeOf(link, "rel") ?? "alternate").replace(/^.*\//, "").toLowerCase() === relation;
  return feedElements(parent, "link").filter((link) => attributeOf(link, "href") !== undefined && isOf(link));
}

/** The page of an entry: what a feed service has kept of it, `link`, else a `guid` that is a permanent link. */
export function pageOf(entry: Entry): Link | undefined {
  const { element, at } = entry;
  const original = wordsOf(feedElement(element, "feedburner:origlink"));
  if (original) return { href: resolved(original, entry), pointer: `${at}/feedburner:origLink` };
  const alternates = linksOf(element, "alternate");
  const alternate = alternates.find(isPage) ?? alternates[0];
  const plain = feedElements(element, "link").find((one) => attributeOf(one, "href") === undefined && wordsOf(one));
  // RSS's own `link` is the page; an Atom link in the same item may be another.
  const href = wordsOf(plain) ?? attributeOf(alternate, "href");
  if (href) return { href: resolved(href, entry), pointer: plain ? `${at}/link` : `${at}/link/@href` };
  const guid = feedElement(element, "guid");
  const permanent = wordsOf(guid);
  const isPermanent = attributeOf(guid, "isPermaLink")?.toLowerCase() !== "false";
  return permanent && isPermanent && /^https?:/i.test(permanent)
    ? { href: permanent, pointer: `${at}/guid` }
    : undefined;
}
