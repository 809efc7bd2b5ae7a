import type { Problem } from "../../copy/problem.ts";
import { feedElement, feedElements, feedName } from "../../feed/names.ts";
import { parseXml } from "../../xml/parse-xml.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { DecodedCopy, FormatReading } from "../format.ts";
import { itemOf } from "./item.ts";

/** More posts than this in one file are refused: each becomes a record of its own. */
export const MAX_POSTS = 1000;

/** An export: the site, who writes for it, and the pictures that posts may show. */
export interface Site {
  channel: XmlElement | undefined;
  /** Names to show by the names that authors log in with. */
  authors: ReadonlyMap<string, string>;
  attachments: Attachments;
  /** `guid`s that several posts have: they tell nothing. */
  repeated: ReadonlySet<string>;
  /** Numbers that several posts have: nobody's attachments can be told by them. */
  repeatedNumbers: ReadonlySet<string>;
}

/** The attachments of an export, by the number of the post that they belong to and by their own. */
export interface Attachments {
  of: ReadonlyMap<string, readonly XmlElement[]>;
  numbered: ReadonlyMap<string, XmlElement>;
}

/** One post of an export. */
export interface Post {
  element: XmlElement;
  at: string;
  site: Site;
}

/** What an item is; WordPress takes one that does not say for a post. */
const typeOf = (element: XmlElement) => wordsOf(feedElement(element, "wp:post_type"))?.toLowerCase() ?? "post";

function authorsOf(channel: XmlElement | undefined): Map<string, string> {
  const said = (author: XmlElement, local: string) => wordsOf(feedElement(author, `wp:author_${local}`));
  const authors = feedElements(channel, "wp:author").flatMap((author): [string, string][] => {
    const login = said(author, "login");
    const name = said(author, "display_name");
    return login && name ? [[login, name]] : [];
  });
  return new Map(authors);
}

function attachmentsOf(items: readonly XmlElement[]): Attachments {
  const of = new Map<string, XmlElement[]>();
  const numbered = new Map<string, XmlElement>();
  for (const item of items) {
    if (typeOf(item) !== "attachment") continue;
    const parent = wordsOf(feedElement(item, "wp:post_parent"));
    const number = wordsOf(feedElement(item, "wp:post_id"));
    if (number) numbered.set(number, item);
    if (!parent || parent === "0") continue;
    const siblings = of.get(parent);
    if (siblings) siblings.push(item);
    else of.set(parent, [item]);
  }
  return { of, numbered };
}

function repeatedIn(posts: readonly XmlElement[], name: string): Set<string> {
  const seen = new Set<string>();
  const ids = posts.flatMap((post) => wordsOf(feedElement(post, name)) ?? []);
  return new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
}

/** What is no article, said once for each type with how many there are. */
function othersOf(items: readonly XmlElement[], posts: number): Problem[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const type = typeOf(item);
    // Attachments are read with the posts that they belong to.
    if (type !== "post" && !(type === "attachment" && posts > 0)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].slice(0, 100).map(([type, count]) => ({
    code: "XML_NOT_NEWS",
    detail: `${count} of its items ${count === 1 ? "is" : "are"} of the type ${type.slice(0, 40)}, and no post`,
    where: "/rss/channel/item",
  }));
}

/** Reads the posts of an export; what is no post is said and does not lose them. */
export function readWordpressWxr({ text }: DecodedCopy): FormatReading {
  const { root, repairs, problem } = parseXml(text);
  if (problem) return { items: [], problems: [problem] };
  const channel = feedElement(root, "channel");
  const items = feedElements(channel, "item");
  const elements = items.filter((item) => typeOf(item) === "post");
  if (elements.length > MAX_POSTS) {
    const detail = `${elements.length}, the limit is ${MAX_POSTS}`;
    return { items: [], problems: [{ code: "TOO_MANY_ITEMS", detail }] };
  }
  const problems = othersOf(items, elements.length);
  if (items.length === 0) problems.push({ code: "XML_NOT_NEWS", detail: "the export holds no posts" });
  const site: Site = {
    // Asked for each post: the items themselves are left out, or a long export would cost the square of its length.
    channel: channel && {
      ...channel,
      children: channel.children.filter((node) => typeof node === "string" || feedName(node) !== "item"),
    },
    authors: authorsOf(channel),
    attachments: attachmentsOf(items),
    repeated: repeatedIn(elements, "guid"),
    repeatedNumbers: repeatedIn(elements, "wp:post_id"),
  };
  const read = items.flatMap((element, index) => {
    if (typeOf(element) !== "post") return [];
    const at = `/rss/channel/item[${index + 1}]`;
    const reading = itemOf({ element, at, site }, repairs);
    problems.push(...reading.problems);
    return reading.items;
  });
  return { items: read, problems };
}
