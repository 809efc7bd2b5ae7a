import { rootName } from "../../xml/root-name.ts";
import type { DecodedCopy } from "../format.ts";

/** How far a document whose root says little shows whose it is. */
const LOOK = 20_000;
/** Roots that other vocabularies have as well, and what tells a feed's. */
const SHARED_ROOTS: Readonly<Record<string, RegExp>> = {
  rdf: /purl\.org\/rss|purl\.org\/net\/rss|netscape\.com\/rdf/i,
  feed: /w3\.org\/2005\/Atom|purl\.org\/atom|<(?:\w+:)?entry[\s>]|<(?:\w+:)?(?:title|updated|tagline)[\s>]/i,
  entry: /w3\.org\/2005\/Atom|purl\.org\/atom/i,
  channel: /<item[\s>]/i,
};

/** Whether copy is XML with the root of RSS (`rss`, `rdf:RDF`) or of Atom (`feed`, a single `entry`). */
export function claimsRssAtom({ text }: DecodedCopy): boolean {
  const root = rootName(text)?.replace(/^.*:/, "").toLowerCase();
  if (root === "rss") return true;
  return root !== undefined && Object.hasOwn(SHARED_ROOTS, root)
    ? (SHARED_ROOTS[root]?.test(text.slice(0, LOOK)) ?? false)
    : false;
}
