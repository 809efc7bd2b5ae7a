import { uriOfId } from "../../copy/id-uri.ts";
import { feedElement, feedElements } from "../../feed/names.ts";
import { keep, type Notes } from "../../json/notes.ts";
import type { Article } from "../../record/article.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import { linksOf, pageOf } from "./links.ts";
import type { Entry } from "./read-rss-atom.ts";
import { statedId } from "./repeated-ids.ts";

/** What names a story. */
export interface Identity {
  uri?: string;
  altIds: NonNullable<Article["altIds"]>;
}

/** A reference to a place on a site that the id does not name: the same on every site. */
const RELATIVE = /^(?:[/?#.]|[^:]*\.(?:html?|php|aspx?)(?:[?#]|$))/i;

/** Addresses of the feed as a whole: an entry that has one of them as its id has none. */
function addressesOf({ feed: { channel } }: Entry): Set<string> {
  const named = feedElements(channel, "link").flatMap((link) => attributeOf(link, "href") ?? wordsOf(link) ?? []);
  const own = [
    wordsOf(feedElement(channel, "id")),
    ...linksOf(channel, "self").map((link) => attributeOf(link, "href")),
  ];
  return new Set([...named, ...own].filter((one) => one !== undefined).map((one) => one.replace(/\/$/, "")));
}

/**
 * The story's id as stated, else its page. What is relative, the feed's own, or shared by other stories of the feed
 * names nothing: then the story is told by its content.
 */
export function identityOf(entry: Entry, notes: Notes): Identity {
  const id = statedId(entry.element);
  const page = pageOf(entry)?.href;
  const ofFeed = addressesOf(entry);
  const isConstant = (one: string) => entry.feed.repeated.has(one) || ofFeed.has(one.replace(/\/$/, ""));
  const isOwn = id !== undefined && !isConstant(id) && !RELATIVE.test(id);
  const named = isOwn ? uriOfId(id, "rss-atom") : undefined;
  // As an alternative id it would lend this story the kill of another.
  if (!isOwn) keep(notes, `${entry.at}/guid`, id);
  const isOwnPage = id === undefined && page !== undefined && /^https?:/i.test(page) && !isConstant(page);
  const uri = named ?? (isOwnPage ? uriOfId(page, "rss-atom") : undefined);
  const altIds = [
    ...(isOwn && id !== uri ? [{ role: "guid", value: id }] : []),
    ...(page !== undefined && page !== uri && page !== id && !isConstant(page) ? [{ role: "link", value: page }] : []),
  ];
  return { ...(uri ? { uri } : {}), altIds };
}
