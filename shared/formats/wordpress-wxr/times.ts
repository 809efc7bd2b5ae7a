import { statedTime } from "../../copy/stated-time.ts";
import { feedTime } from "../../feed/feed-time.ts";
import { feedElement } from "../../feed/names.ts";
import type { Notes } from "../../json/notes.ts";
import type { Article } from "../../record/article.ts";
import { wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import type { Post } from "./read-wordpress-wxr.ts";

/** How WordPress writes a time that it has not: drafts have none. */
const NONE = /^0000-00-00|-0001/;

/** A time of a post in ISO 8601; those in Greenwich time say so in their name alone. */
export function postTime(element: XmlElement, name: string): string | undefined {
  const raw = wordsOf(feedElement(element, name));
  if (raw === undefined || NONE.test(raw)) return undefined;
  const time = feedTime(raw);
  return name.endsWith("_gmt") && /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d$/.test(time)
    ? `${time.replace(" ", "T")}Z`
    : time;
}

/** The times of a post. Without Greenwich time the site's own clock is all there is, and its zone is not told. */
export function timesOf({ element, at }: Post, notes: Notes): Pick<Article, "firstCreated" | "versionCreated"> {
  const first = (names: readonly string[]) => {
    const name = names.find(
      (one) => NONE.test(wordsOf(feedElement(element, one)) ?? "") === false && feedElement(element, one),
    );
    return name && statedTime(postTime(element, name), `${at}/${name}`, notes);
  };
  const published = first(["wp:post_date_gmt", "pubdate", "wp:post_date"]);
  const modified = first(["wp:post_modified_gmt", "wp:post_modified"]) || published;
  return { ...(published ? { firstCreated: published } : {}), ...(modified ? { versionCreated: modified } : {}) };
}
