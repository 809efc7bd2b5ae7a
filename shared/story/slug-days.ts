import type { Article } from "../record/article.ts";

/** Characters of a slug that tell one story of a day from another. */
const LONGEST = 100;
const A_DAY_MS = 86_400_000;

/**
 * The slug of an item with the day of its version, and with the day before: what ties the parts of a story together
 * where each has a number of its own. Case and punctuation do not count. Slugs come again on other days.
 */
export function slugDays({ slugline, versionCreated }: Pick<Article, "slugline" | "versionCreated">): string[] {
  const slug = (slugline ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
  const day = Date.parse(`${(versionCreated ?? "").slice(0, 10)}T00:00:00Z`);
  if (slug === "" || Number.isNaN(day)) return [];
  return [day, day - A_DAY_MS].map((at) => `${slug}:${new Date(at).toISOString().slice(0, 10)}`);
}
