import { cleanText } from "../../markup/clean-text.ts";
import type { Article } from "../../record/article.ts";
import type { Structured } from "./main-article.ts";
import { metasNamed, type PageHead } from "./page-head.ts";
import { allWords, fieldOf } from "./schema-values.ts";

/** More keywords than this are for search engines. */
const MOST = 100;

const split = (texts: readonly string[]) =>
  texts.flatMap((text) => text.split(/\s*[,;]\s*/)).filter((one) => one !== "");

/** Section and keywords as they came, each once. */
export function subjectsOf(head: PageHead, { article }: Structured): NonNullable<Article["subjects"]> {
  const metas = (...names: string[]) => metasNamed(head, ...names).map(({ value }) => cleanText(value));
  const sections = [...allWords(fieldOf(article, "articleSection")), ...metas("article:section", "parsely-section")];
  const keywords = [
    ...split(allWords(fieldOf(article, "keywords"))),
    ...metas("article:tag"),
    ...split(metas("news_keywords", "keywords", "parsely-tags", "sailthru.tags")),
  ];
  const found = new Map<string, { name: string; rel: string }>();
  for (const [rel, names] of [
    ["section", sections],
    ["keyword", keywords],
  ] as const)
    for (const name of names)
      if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), { name: name.slice(0, 300), rel });
  return [...found.values()].slice(0, MOST);
}
