import type { Article } from "../../shared/record/article.ts";
import { articleKey, referenceKey } from "../../shared/story/keys.ts";
import { storyNames } from "../../shared/story/story-names.ts";

/** Which story an article belongs to, and under which names a kill can find it. */
export interface Story {
  pk: string;
  uri: string;
  supplier: string;
  /** Partitions in which kills of it wait: its own, which follows from its uri, then those of its other names. */
  references: string[];
  /** Those of them that are this story's alone: where it cancels itself, its kill waits there. */
  ownReferences: string[];
}

/** The story that an article of a known supplier belongs to. */
export function storyOf(article: Pick<Article, "uri" | "altIds">, supplier: string): Story {
  const { uri } = article;
  const pk = articleKey(supplier, uri);
  const names = storyNames(article);
  const keyOf = ({ value }: { value: string }) => referenceKey(supplier, value);
  return {
    pk,
    uri,
    supplier,
    references: [pk, ...names.map(keyOf)],
    ownReferences: [pk, ...names.filter(({ isOwn }) => isOwn).map(keyOf)],
  };
}
