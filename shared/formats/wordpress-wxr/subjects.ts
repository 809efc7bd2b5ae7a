import { feedElements } from "../../feed/names.ts";
import type { Article } from "../../record/article.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { Post } from "./read-wordpress-wxr.ts";

/** Terms of one post: a story that has more is a list. */
const MOST = 500;

/** The categories and tags of a post; `rel` says which of a site's vocabularies each is of. */
export function subjectsOf({ element }: Post): Pick<Article, "subjects"> {
  const subjects = feedElements(element, "category").flatMap((category) => {
    const name = wordsOf(category) ?? attributeOf(category, "nicename");
    const literal = attributeOf(category, "nicename") ?? name;
    const rel = attributeOf(category, "domain");
    return name && literal ? [{ name, ...(rel ? { rel } : {}), literal }] : [];
  });
  const distinct = new Map(subjects.map((subject) => [JSON.stringify(subject), subject]));
  return distinct.size > 0 ? { subjects: [...distinct.values()].slice(0, MOST) } : {};
}
