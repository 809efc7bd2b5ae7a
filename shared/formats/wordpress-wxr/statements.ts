import type { Statement } from "../../copy/statement.ts";
import { feedElement, feedElements } from "../../feed/names.ts";
import { termStatements } from "../../feed/term-statements.ts";
import { wordsOf } from "../../xml/words.ts";
import type { Post } from "./read-wordpress-wxr.ts";
import { postTime } from "./times.ts";

/** What WordPress's statuses mean; any other (`draft`, `pending`, `private`, a plug-in's own) is not to be shown. */
const STATUS: Readonly<Record<string, "usable" | "canceled">> = {
  publish: "usable",
  trash: "canceled",
  // To be published at its time, which is stated as an embargo.
  future: "usable",
};
/** Keys of a site's own fields that speak of terms; what they say is left to a person. */
const TERMS = /rights?|licen[cs]e|copyright|embargo|restrict|permission|usage.?terms|exclusiv|syndicat/i;

function statusStatements({ element, at }: Post): Statement[] {
  const of = (field: Statement["field"], value: string, name: string): Statement => ({
    field,
    value,
    source: "item-structured",
    pointer: `${at}/${name}`,
  });
  const read = feedElements(element, "wp:status").flatMap((one): Statement[] => {
    const status = wordsOf(one)?.toLowerCase() ?? "";
    const known = Object.hasOwn(STATUS, status) ? STATUS[status] : undefined;
    const release =
      status === "future"
        ? (postTime(element, "wp:post_date_gmt") ?? postTime(element, "wp:post_date") ?? "")
        : undefined;
    return [
      of("pubStatus", known ?? "withheld", "wp:status"),
      ...(release === undefined ? [] : [of("embargoedUntil", release, "wp:post_date_gmt")]),
    ];
  });
  // A password is how WordPress shows a published post to few: that is one status, and no conflict of two.
  if (wordsOf(feedElement(element, "wp:post_password")) === undefined) return read;
  const others = read.filter(({ value }) => value !== "usable");
  return [...others, of("pubStatus", "withheld", "wp:post_password")];
}

function ownFields({ element, at }: Post): Statement[] {
  return feedElements(element, "wp:postmeta").flatMap((meta): Statement[] => {
    const key = wordsOf(feedElement(meta, "wp:meta_key"));
    const value = wordsOf(feedElement(meta, "wp:meta_value"));
    if (!key || !value || !TERMS.test(key)) return [];
    const pointer = `${at}/wp:postmeta[wp:meta_key='${key.replaceAll("'", "&apos;")}']`;
    return [{ field: "rightsInfo", value: JSON.stringify({ [key]: value }), source: "item-structured", pointer }];
  });
}

/** What a post and its site state of rights and status. */
export function statementsOf(post: Post, by: string | undefined): Statement[] {
  const { element, at, site } = post;
  const page = wordsOf(feedElement(element, "link"));
  const of = (field: Statement["field"], value: string | undefined, pointer: string): Statement[] =>
    value ? [{ field, value, source: "item-structured", pointer: `${at}/${pointer}` }] : [];
  return [
    ...termStatements(element, at),
    ...statusStatements(post),
    ...ownFields(post),
    ...termStatements(site.channel, "/rss/channel"),
    ...of("by", by, "dc:creator"),
    ...of("canonicalUrl", page, "link"),
  ];
}
