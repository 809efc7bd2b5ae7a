import { elementShape } from "../../feed/element-shape.ts";
import { feedElement, feedName } from "../../feed/names.ts";
import { isTerms } from "../../feed/term-statements.ts";
import { keep, type Notes } from "../../json/notes.ts";
import { elementsIn } from "../../xml/elements.ts";
import { wordsOf } from "../../xml/words.ts";
import type { Post } from "./read-wordpress-wxr.ts";

/** Elements that are read into fields of their own, say nothing of the story, or, as comments do, name strangers. */
const LEFT_OUT = new Set(
  "title link guid pubdate category dc:creator description content:encoded excerpt:encoded wp:post_id wp:post_type wp:status wp:post_date wp:post_date_gmt wp:post_modified wp:post_modified_gmt wp:post_password wp:comment wp:comment_status wp:ping_status wp:menu_order wp:post_parent wp:is_sticky".split(
    " ",
  ),
);

/** Keeps what a post says and ninjs has no place for; of the site's own fields those that are not WordPress's. */
export function keepLeftovers({ element, at }: Post, notes: Notes): void {
  const counts = new Map<string, number>();
  for (const child of elementsIn(element)) {
    const count = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, count);
    const name = feedName(child);
    if (LEFT_OUT.has(name) || isTerms(child)) continue;
    if (name !== "wp:postmeta") {
      keep(notes, `${at}/${child.name}[${count}]`, elementShape(child));
      continue;
    }
    const key = wordsOf(feedElement(child, "wp:meta_key")) ?? "";
    // A leading underscore is WordPress's mark for fields that nobody is to see.
    if (!key.startsWith("_"))
      keep(notes, `${at}/wp:postmeta[${count}]/${key}`, wordsOf(feedElement(child, "wp:meta_value")));
  }
}
