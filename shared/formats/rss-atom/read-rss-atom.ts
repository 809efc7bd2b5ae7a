import type { Problem } from "../../copy/problem.ts";
import { feedElement, feedElements, feedName } from "../../feed/names.ts";
import { parseXml } from "../../xml/parse-xml.ts";
import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";
import { repeatedIds } from "./repeated-ids.ts";
import { tombstoneOf } from "./tombstone.ts";

/** More entries than this in one feed are refused: each becomes a record of its own. */
export const MAX_ENTRIES = 1000;

/** A feed with what stands above its entries. */
export interface Feed {
  root: XmlElement;
  /** RSS's channel, Atom's feed, without its entries; undefined for an entry that comes alone. */
  channel: XmlElement | undefined;
  /** Where the channel stands. */
  at: string;
  /** Such as `rss-2.0`, `atom-1.0`. */
  dialect: string;
  /** Ids that more than one story of the feed has: they tell nothing. */
  repeated: ReadonlySet<string>;
}

/** One entry of a feed. */
export interface Entry {
  element: XmlElement;
  at: string;
  feed: Feed;
}

function dialectOf(root: XmlElement): string {
  if (/atom/i.test(root.namespace) || root.local === "feed" || root.local === "entry")
    return root.namespace.includes("purl.org") ? "atom-0.3" : "atom-1.0";
  if (root.local.toLowerCase() === "rdf") return "rss-1.0";
  const version = attributeOf(root, "version");
  return version && /^\d\.\d{1,3}$/.test(version) ? `rss-${version}` : "rss-2.0";
}

const ENTRIES = ["item", "entry", "at:deleted-entry"];

// RSS 1.0 has the items beside the channel, 2.0 inside; feeds of one kind with the entries of the other are read, too.
function elementsOf(root: XmlElement, channel: XmlElement | undefined): XmlElement[] {
  if (feedName(root) === "entry") return [root];
  return [...feedElements(channel, ...ENTRIES), ...(channel === root ? [] : feedElements(root, ...ENTRIES))];
}

function entriesOf(root: XmlElement): Entry[] {
  const isAlone = feedName(root) === "entry";
  const channel = isAlone ? undefined : (feedElement(root, "channel") ?? root);
  const at = isAlone ? "" : channel === root ? `/${root.name}` : `/${root.name}/${channel?.name}`;
  const elements = elementsOf(root, channel);
  // Asked for each entry: the entries themselves are left out, or a long feed would cost the square of its length.
  const own = channel?.children.filter((node) => typeof node === "string" || !ENTRIES.includes(feedName(node))) ?? [];
  const head = channel && { ...channel, children: own };
  const feed: Feed = { root, channel: head, at, dialect: dialectOf(root), repeated: repeatedIds(elements) };
  const counts = new Map<string, number>();
  return elements.map((element) => {
    const count = (counts.get(element.name) ?? 0) + 1;
    counts.set(element.name, count);
    return { element, at: isAlone ? `/${element.name}` : `${at}/${element.name}[${count}]`, feed };
  });
}

/** Reads the entries of a feed, each as an item; one that says nothing does not lose the others. */
export function readRssAtom({ text }: DecodedCopy): FormatReading {
  const { root, repairs, problem } = parseXml(text);
  if (problem) return { items: [], problems: [problem] };
  const entries = entriesOf(root);
  if (entries.length === 0)
    return { items: [], problems: [{ code: "XML_NOT_NEWS", detail: "the feed holds no entries" }] };
  if (entries.length > MAX_ENTRIES) {
    const detail = `${entries.length}, the limit is ${MAX_ENTRIES}`;
    return { items: [], problems: [{ code: "TOO_MANY_ITEMS", detail }] };
  }
  const problems: Problem[] = [];
  const items = entries.flatMap((entry) => {
    const reading = feedName(entry.element) === "at:deleted-entry" ? tombstoneOf(entry) : itemOf(entry, repairs);
    problems.push(...reading.problems);
    return reading.items;
  });
  return { items, problems };
}
