import type { NewsRecord } from "../../shared/record/record.ts";
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

/**
 * The story that an article of a known supplier belongs to. An item that stands beside a story is known in that story's
 * partition as well: what kills the story reaches it.
 */
export function storyOf({ article, provenance }: Pick<NewsRecord, "article" | "provenance">, supplier: string): Story {
  const { uri } = article;
  const pk = articleKey(supplier, uri);
  const names = storyNames(article);
  const keyOf = ({ value }: { value: string }) => referenceKey(supplier, value);
  const beside = provenance.beside === undefined ? [] : [articleKey(supplier, provenance.beside)];
  return {
    pk,
    uri,
    supplier,
    references: [pk, ...names.map(keyOf), ...beside],
    // Its other ids are those of the story that it stands beside.
    ownReferences: [pk, ...(beside.length > 0 ? [] : names.filter(({ isOwn }) => isOwn).map(keyOf))],
  };
}
