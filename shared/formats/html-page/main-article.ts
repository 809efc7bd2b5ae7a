import type { Fault } from "../../copy/reading.ts";
import type { Fields, Notes } from "../../json/notes.ts";
import type { PageElement } from "../../page/page-tree.ts";
import { embeddedItems } from "./embedded-items.ts";
import { type JsonLd, readJsonLd } from "./json-ld.ts";
import { linksNamed, metaOf, type PageHead } from "./page-head.ts";
import { addressOf, fieldOf, typesOf, wordsOf } from "./schema-values.ts";

/** Types of schema.org that are an article, `NewsArticle` and its kin first among them. */
const ARTICLE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report)$/;

/** What a page's structured markup says of its article. */
export interface Structured {
  /** The page's article, from its JSON-LD, else from microdata or RDFa. */
  article: Fields | undefined;
  /** Each description of the article with where it stands: what any of them forbids holds. */
  sources: { node: Fields; at: string }[];
  byId: JsonLd["byId"];
  /** Types of everything that the page describes. */
  types: ReadonlySet<string>;
  faults: Fault[];
}

const bare = (url: string | undefined) =>
  url
    ?.replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/[/?#]*$/, "")
    .toLowerCase();

/** How well a described article is the one that the page shows: by its address, then by its headline. */
function closeness(article: Fields, url: string | undefined, title: string | undefined): number {
  const addresses = [fieldOf(article, "url"), fieldOf(article, "mainEntityOfPage"), fieldOf(article, "@id")];
  if (url && addresses.some((one) => bare(addressOf(one)?.split("#")[0]) === url)) return 2;
  const headline = (wordsOf(fieldOf(article, "headline")) ?? wordsOf(fieldOf(article, "name")))?.toLowerCase();
  return headline && title?.toLowerCase().includes(headline) ? 1 : 0;
}

function closest(articles: readonly Fields[], head: PageHead): Fields | undefined {
  const url = bare(linksNamed(head, "canonical")[0]?.value ?? metaOf(head, "og:url")?.value);
  const title = [head.title, metaOf(head, "og:title")?.value].filter(Boolean).join(" ");
  let best: { article: Fields; score: number } | undefined;
  for (const article of articles) {
    const score = closeness(article, url, title);
    if (best === undefined || score > best.score) best = { article, score };
  }
  // Several that are none of them the page's are its teasers.
  return articles.length > 2 && best?.score === 0 ? undefined : best?.article;
}

/** Finds the article that a page describes among everything that it describes. */
export function mainArticle(root: PageElement, head: PageHead, notes: Notes): Structured {
  const { nodes, byId, faults } = readJsonLd(head.scripts, notes);
  const items = embeddedItems(root);
  const types = new Set([...nodes, ...items].flatMap(typesOf));
  const articles = (from: readonly Fields[]) => from.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const inScript = closest(articles(nodes), head);
  const inMarkup = closest(articles(items), head);
  const article = inScript && inMarkup ? { ...inMarkup, ...inScript } : (inScript ?? inMarkup);
  const sources = [
    ...(inScript ? [{ node: inScript, at: "script[type=application/ld+json]" }] : []),
    ...(inMarkup ? [{ node: inMarkup, at: "[itemscope]" }] : []),
  ];
  return { article, sources, byId, types, faults };
}
