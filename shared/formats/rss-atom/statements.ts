import type { Statement } from "../../copy/statement.ts";
import { feedElement, feedName } from "../../feed/names.ts";
import { isTerms, termStatements } from "../../feed/term-statements.ts";
import { elementsIn } from "../../xml/elements.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { pageOf } from "./links.ts";
import { isOfMedia } from "./media.ts";
import type { Entry } from "./read-rss-atom.ts";

const without = (parent: XmlElement, isLeftOut: (element: XmlElement) => boolean): XmlElement => ({
  ...parent,
  children: elementsIn(parent).filter((element) => !isLeftOut(element)),
});

// A licence of the whole feed is none of an entry that names its own (RFC 4946) or another source; its other terms
// hold beside the entry's own.
function feedTerms({ element, feed: { channel, at } }: Entry, own: readonly Statement[]): Statement[] {
  if (!channel) return [];
  const hasOther = feedElement(element, "source") || own.some(({ field }) => field === "license");
  const terms = termStatements(
    without(channel, (one) => !isTerms(one)),
    at,
  );
  return terms.filter(({ field, value }) => {
    if (field === "license") return !hasOther;
    return !own.some((one) => one.field === field && one.value === value);
  });
}

/** Atom's publishing control: a draft is not to be shown. A medium that is blocked holds the entry. */
function statusStatements({ element, at }: Entry): Statement[] {
  const draft = wordsOf(feedElement(feedElement(element, "app:control"), "app:draft"));
  return draft?.toLowerCase() === "yes"
    ? [{ field: "pubStatus", value: "withheld", source: "item-structured", pointer: `${at}/app:control/app:draft` }]
    : [];
}

function sourceStatements({ element, at }: Entry): Statement[] {
  const source = feedElement(element, "source");
  if (!source) return [];
  const name = wordsOf(feedElement(source, "title")) ?? (elementsIn(source).length === 0 ? wordsOf(source) : undefined);
  const credit: Statement[] = name
    ? [{ field: "creditText", value: name, source: "item-structured", pointer: `${at}/source` }]
    : [];
  return [...credit, ...termStatements(source, `${at}/source`)];
}

/** What an entry, the feed that it was taken from and its own feed state of rights and status, nearest first. */
export function statementsOf(entry: Entry, by: string | undefined): Statement[] {
  const { element, at, feed } = entry;
  const isAlone = feed.channel === undefined;
  const hasMedia = elementsIn(element).some((one) =>
    /^(?:media:(?:group|content|thumbnail)|enclosure)$/.test(feedName(one)),
  );
  const own = [
    ...termStatements(hasMedia ? without(element, isOfMedia) : element, at),
    ...sourceStatements(entry),
    ...statusStatements(entry),
  ];
  const page = pageOf(entry);
  return [
    ...own,
    ...(isAlone ? [] : feedTerms(entry, own)),
    ...(by ? [{ field: "by", value: by, source: "item-structured", pointer: `${at}/author` } as const] : []),
    ...(page
      ? [{ field: "canonicalUrl", value: page.href, source: "item-structured", pointer: page.pointer } as const]
      : []),
  ];
}
