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

/** A short hash of each aspect of a story as it was told, and the state and the version that it was told under. */
export type Digest = Partial<Record<Aspect | "state" | "revision", string>>;

/** Hex digits of an aspect's hash: two wordings of one story do not share them, and a ledger entry stays small. */
const DIGITS = 12;

/** What a notice says that can change. */
interface Told {
  article?: Article;
  rights?: unknown;
  state: string;
  revision?: string;
}

/** What a notice tells of a story, aspect by aspect; undefined where it gives no article. */
export function digestOf({ article, rights, state, revision }: Told): Digest | undefined {
  if (!article) return undefined;
  const entries = Object.entries(ASPECTS).flatMap(([name, seen]) => {
    const value: unknown = seen(article, rights);
    return isSaid(value) ? [[name, sha256(canonicalJson(value)).slice(0, DIGITS)]] : [];
  });
  return { ...Object.fromEntries(entries), state, ...(revision ? { revision } : {}) };
}

/** Whether two tellings of a story are one to whoever gets them. */
export function isSameTelling(before: Digest | undefined, now: Digest | undefined): boolean {
  return before !== undefined && now !== undefined && canonicalJson(before) === canonicalJson(now);
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
