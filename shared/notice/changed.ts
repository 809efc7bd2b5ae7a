import type { Article } from "../record/article.ts";
import { canonicalJson } from "../story/canonical-json.ts";
import { sha256 } from "../story/sha256.ts";

/** What a notice can say has changed, each with where it is seen. The README's list is compared with this one. */
export const ASPECTS = {
  headline: ({ headlines }) => headlines,
  body: ({ bodies }) => bodies,
  description: ({ descriptions }) => descriptions,
  byline: ({ by }) => by,
  dateline: ({ located }) => located,
  slugline: ({ slugline }) => slugline,
  language: ({ language }) => language,
  subjects: ({ subjects, genres, people, organisations, places, events, objects }) => [
    subjects,
    genres,
    people,
    organisations,
    places,
    events,
    objects,
  ],
  picture: mediaOf("picture"),
  graphic: mediaOf("graphic"),
  video: mediaOf("video"),
  audio: mediaOf("audio"),
  rights: ({ usageTerms, copyrightHolder, copyrightNotice, rightsInfo, infoSources }, rights) => [
    rights,
    usageTerms,
    copyrightHolder,
    copyrightNotice,
    rightsInfo,
    infoSources,
  ],
} as const satisfies Record<string, (article: Article, rights: unknown) => unknown>;
export type Aspect = keyof typeof ASPECTS;

/** A short hash of each aspect of a story as it was told. */
export type Digest = Partial<Record<Aspect, string>>;

/** Hex digits of an aspect's hash: two wordings of one story do not share them, and a ledger entry stays small. */
const DIGITS = 12;

/** What a notice tells of a story, aspect by aspect; undefined where it gives no article. */
export function digestOf({ article, rights }: { article?: Article; rights?: unknown }): Digest | undefined {
  if (!article) return undefined;
  const entries = Object.entries(ASPECTS).flatMap(([name, seen]) => {
    const value: unknown = seen(article, rights);
    return isSaid(value) ? [[name, sha256(canonicalJson(value)).slice(0, DIGITS)]] : [];
  });
  return Object.fromEntries(entries);
}

/** The aspects in which two tellings of a story differ, in the table's order. */
export function changedBetween(before: Digest, now: Digest): Aspect[] {
  return (Object.keys(ASPECTS) as Aspect[]).filter((name) => before[name] !== now[name]);
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isSaid) : value !== undefined;
}

function mediaOf(type: string) {
  return ({ associations = [] }: Article) => associations.filter((one) => (one.type ?? "picture") === type);
}
