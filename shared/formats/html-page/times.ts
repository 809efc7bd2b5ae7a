import { statedTime } from "../../copy/stated-time.ts";
import { feedTime } from "../../feed/feed-time.ts";
import { keep, type Notes } from "../../json/notes.ts";
import type { Article } from "../../record/article.ts";
import { readTime } from "../../time/wire-time.ts";
import type { Page } from "./page.ts";
import { metaOf } from "./page-head.ts";
import { fieldOf, wordsOf } from "./schema-values.ts";

/** When it was first published and last changed: schema.org's names, then those of metas, the more telling first. */
const NAMES = {
  firstCreated: {
    fields: ["datePublished", "dateCreated"],
    metas: [
      ..."article:published_time parsely-pub-date datepublished dcterms.issued dc.date.issued dcterms.created".split(
        " ",
      ),
      ..."dc.date citation_publication_date sailthru.date pubdate publish-date date".split(" "),
    ],
  },
  versionCreated: {
    fields: ["dateModified"],
    metas: "article:modified_time og:updated_time dcterms.modified dc.date.modified last-modified revised".split(" "),
  },
} as const;

/** The times of a page. What is no moment with its offset is kept apart and never completed. */
export function timesOf(
  { head, structured: { article } }: Page,
  notes: Notes,
): Pick<Article, "firstCreated" | "versionCreated"> {
  const time = (name: keyof typeof NAMES): string | undefined => {
    const { fields, metas } = NAMES[name];
    const stated = [
      ...fields.map((field) => ({ raw: wordsOf(fieldOf(article, field)), pointer: field })),
      ...metas.map((meta) => ({ raw: metaOf(head, meta)?.value, pointer: `meta[${meta}]` })),
    ].flatMap(({ raw, pointer }) => (raw === undefined ? [] : [{ raw: feedTime(raw), pointer }]));
    const exact = stated.find(({ raw }) => readTime(raw)?.kind === "instant");
    const first = exact ?? stated[0];
    if (!first) return undefined;
    if (readTime(first.raw) === undefined) {
      // Some pages write a date for readers where one for machines belongs.
      keep(notes, first.pointer, first.raw.slice(0, 200));
      return undefined;
    }
    return statedTime(first.raw, first.pointer, notes);
  };
  const firstCreated = time("firstCreated");
  const versionCreated = time("versionCreated") ?? firstCreated;
  return { ...(firstCreated ? { firstCreated } : {}), ...(versionCreated ? { versionCreated } : {}) };
}
