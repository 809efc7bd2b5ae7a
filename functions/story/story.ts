import type { Change } from "../../shared/record/change.ts";
import type { NewsRecord } from "../../shared/record/record.ts";
import { articleKey, partsKey, referenceKey } from "../../shared/story/keys.ts";
import { slugDays } from "../../shared/story/slug-days.ts";
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
  /** Partition under which its parts are known that have ids of their own: what kills it waits there for them as well. */
  parts: string | undefined;
}

/** Kinds of transmission that are a part of a story, or of what became of it. */
const PARTS: ReadonlySet<Change | undefined> = new Set<Change>(["lead", "add", "insert", "take"]);

/**
 * The story that an article of a known supplier belongs to. An item that stands beside a story is known in that story's
 * partition as well: what kills the story reaches it. So is one that has an id of its own, under slug and day of its story.
 */
export function storyOf({ article, provenance }: Pick<NewsRecord, "article" | "provenance">, supplier: string): Story {
  const { uri } = article;
  const pk = articleKey(supplier, uri);
  const names = storyNames(article);
  const keyOf = ({ value }: { value: string }) => referenceKey(supplier, value);
  const beside = provenance.beside === undefined ? [] : [articleKey(supplier, provenance.beside)];
  const slugs = slugDays(article).map((slugDay) => partsKey(supplier, slugDay));
  const isPart = PARTS.has(provenance.change) && beside.length === 0;
  return {
    pk,
    uri,
    supplier,
    references: [pk, ...names.map(keyOf), ...beside, ...(isPart ? slugs : [])],
    // Its other ids are those of the story that it stands beside.
    ownReferences: [pk, ...(beside.length > 0 ? [] : names.filter(({ isOwn }) => isOwn).map(keyOf))],
    // A part that came after midnight is known under the day before as well, so its story looks under its own day alone.
    parts: isPart || beside.length > 0 ? undefined : slugs[0],
  };
}
