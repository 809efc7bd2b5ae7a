import { uriOfId } from "../../copy/id-uri.ts";
import { feedElement } from "../../feed/names.ts";
import type { Article } from "../../record/article.ts";
import { wordsOf } from "../../xml/words.ts";
import type { Post } from "./read-wordpress-wxr.ts";

/** What names a post. */
export interface Identity {
  uri?: string;
  altIds: NonNullable<Article["altIds"]>;
}

const bare = (address: string | undefined) => address?.replace(/\/$/, "");

/**
 * A post's id is its `guid`, which WordPress never changes. One that other posts share, or that is the site itself,
 * names nothing: then it is the post's number on its site, else its content.
 */
export function identityOf({ element, site }: Post): Identity {
  const guid = wordsOf(feedElement(element, "guid"));
  const number = wordsOf(feedElement(element, "wp:post_id"));
  const home = wordsOf(feedElement(site.channel, "wp:base_blog_url", "link"));
  const isOwn = guid !== undefined && !site.repeated.has(guid) && bare(guid) !== bare(home) && !/^[/?#.]/.test(guid);
  const numbered = number && /^[1-9]\d{0,19}$/.test(number) && home ? `${bare(home)}/?p=${number}` : undefined;
  const id = isOwn ? guid : numbered;
  const uri = id === undefined ? undefined : uriOfId(id, "wordpress-wxr");
  const others = [
    ["guid", isOwn ? guid : undefined],
    ["post", numbered],
    ["link", wordsOf(feedElement(element, "link"))],
  ] as const;
  const altIds = others.flatMap(([role, value]) =>
    value && value !== uri && bare(value) !== bare(home) ? [{ role, value }] : [],
  );
  return { ...(uri ? { uri } : {}), altIds };
}
