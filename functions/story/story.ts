import type { Article } from "../../shared/record/article.ts";
import { articleKey, type ReferenceKind, referenceKey } from "../../shared/story/keys.ts";

/** Alternative ids that are kept as references of a story; an item with more is not telling ids but subjects. */
const MAX_REFERENCES = 8;

/** Which story an article belongs to, and under which names a kill can find it. */
export interface Story {
  pk: string;
  uri: string;
  supplier: string;
  /** Partitions of the references by which kills name it; the first is its uri. */
  references: string[];
}

/** The story that an article of a known supplier belongs to. */
export function storyOf({ uri, altIds = [] }: Pick<Article, "uri" | "altIds">, supplier: string): Story {
  const names: [ReferenceKind, string][] = [
    ["uri", uri],
    ...altIds
      .flatMap(({ value }) => (value && value !== uri ? [value] : []))
      .slice(0, MAX_REFERENCES)
      .map((value): [ReferenceKind, string] => ["altId", value]),
  ];
  return {
    pk: articleKey(supplier, uri),
    uri,
    supplier,
    references: names.map(([kind, value]) => referenceKey(supplier, kind, value)),
  };
}
