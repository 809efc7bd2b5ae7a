import { statedTime } from "../../copy/stated-time.ts";
import { feedTime } from "../../feed/feed-time.ts";
import { feedElement } from "../../feed/names.ts";
import type { Notes } from "../../json/notes.ts";
import type { Article } from "../../record/article.ts";
import { wordsOf } from "../../xml/words.ts";
import type { Entry } from "./read-rss-atom.ts";

/** When it was first published, the more telling name first. */
export const PUBLISHED = [
  "published",
  "pubdate",
  "issued",
  "dcterms:issued",
  "dc:date",
  "prism:publicationdate",
  "created",
  "dcterms:created",
  "date",
];
/** When it was last changed. */
export const UPDATED = ["updated", "modified", "dcterms:modified", "prism:modificationdate"];

/** The times of an entry; a clock reading without zone is kept apart and never completed. */
export function timesOf({ element, at }: Entry, notes: Notes): Pick<Article, "firstCreated" | "versionCreated"> {
  const time = (names: readonly string[]) => {
    const found = feedElement(element, ...names);
    return found && statedTime(feedTime(wordsOf(found) ?? ""), `${at}/${found.name}`, notes);
  };
  const published = time(PUBLISHED);
  const updated = time(UPDATED) ?? published;
  return { ...(published ? { firstCreated: published } : {}), ...(updated ? { versionCreated: updated } : {}) };
}
