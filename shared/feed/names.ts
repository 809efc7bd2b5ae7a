import { elementsIn } from "../xml/elements.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/** The vocabularies of feeds by the address that binds them; '' for RSS and Atom themselves, whatever their version. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/www\.w3\.org\/2005\/Atom$/i, ""],
  [/^https?:\/\/purl\.org\/(?:atom\/ns#|rss\/1\.0\/?$|net\/rss1\.1#)/i, ""],
  [/^https?:\/\/(?:my|channel)\.netscape\.com\/rdf\//i, ""],
  [/^https?:\/\/(?:backend\.userland\.com\/rss|blogs\.law\.harvard\.edu\/tech\/rss)/i, ""],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/i, "content"],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.\d/i, "dc"],
  [/^https?:\/\/purl\.org\/dc\/terms/i, "dcterms"],
  [/^https?:\/\/search\.yahoo\.com\/mrss/i, "media"],
  [
    /^https?:\/\/(?:backend\.userland\.com|cyber\.law\.harvard\.edu\/rss)\/creativeCommonsRssModule/i,
    "creativecommons",
  ],
  [/^https?:\/\/(?:web\.resource\.org\/cc|creativecommons\.org\/ns)/i, "cc"],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/i, "xhtml"],
  [/^https?:\/\/wordpress\.org\/export\/\d\.\d\/?$/i, "wp"],
  [/^https?:\/\/wordpress\.org\/export\/\d\.\d\/excerpt/i, "excerpt"],
  [/^https?:\/\/www\.itunes\.com\/dtds\/podcast/i, "itunes"],
  [/^https?:\/\/(?:www\.)?prismstandard\.org\/namespaces\/(?:\w+\/\d\.\d|basic)/i, "prism"],
  [/^https?:\/\/www\.w3\.org\/2007\/app/i, "app"],
  [/^https?:\/\/rslstandard\.org\/rsl\/?$/i, "rsl"],
  [/^https?:\/\/purl\.org\/atompub\/tombstones/i, "at"],
  [/^https?:\/\/news\.yandex\.ru/i, "yandex"],
  [/^https?:\/\/turbo\.yandex\.ru/i, "turbo"],
  [/^https?:\/\/rssnamespace\.org\/feedburner/i, "feedburner"],
];

/** Addresses already looked up: a feed binds a dozen and asks at each element. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 200;

function prefixOf(namespace: string): string | undefined {
  if (known.has(namespace)) return known.get(namespace);
  const prefix = PREFIXES.find(([address]) => address.test(namespace.slice(0, 200)))?.[1];
  if (known.size < MOST_KNOWN) known.set(namespace, prefix);
  return prefix;
}

/**
 * The name of an element in lower case with the usual prefix of its vocabulary (`media:content`), none for those of RSS
 * and Atom; as written where nobody binds the prefix, or to an address that we do not know.
 */
export function feedName({ name, local, namespace }: XmlElement): string {
  const prefix = namespace === "" ? undefined : prefixOf(namespace);
  if (prefix === undefined) return name.toLowerCase();
  return prefix === "" ? local.toLowerCase() : `${prefix}:${local.toLowerCase()}`;
}

/** The elements directly inside of any of those names, in order. */
export function feedElements(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elementsIn(parent).filter((element) => names.includes(feedName(element)));
}

/** The first element of the first of those names that is there. */
export function feedElement(parent: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const [found] = feedElements(parent, name);
    if (found) return found;
  }
  return undefined;
}
