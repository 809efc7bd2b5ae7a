import { cleanText } from "../../markup/clean-text.ts";
import { attributeOf, elementsWithin, hasToken, wordsWithin } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";
import { resolvedValues } from "./json-ld.ts";
import type { Structured } from "./main-article.ts";
import type { Page } from "./page.ts";
import { metaOf, metasNamed, type PageHead } from "./page-head.ts";
import { wordsOf } from "./schema-values.ts";

const AUTHOR_METAS = [
  "dc.creator",
  "dcterms.creator",
  "author",
  "parsely-author",
  "citation_author",
  "sailthru.author",
];
const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author(?:-?name)?)(?:$|[\s_-])/i;
/** A longer text in an element called byline is an author's life. */
const LONGEST_BYLINE = 200;

const isName = (text: string) => /\p{L}{2}/u.test(text) && !/^(?:https?:|@|www\.)/i.test(text);
const DATE =
  /[\s|,·•–—-]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\w{3,9}\.? \d{1,2},? \d{4}\b|\d{1,2} \w{3,9} \d{4}\b|\d{4}-\d\d-\d\d|updated\b|published\b).*$/i;
/** A byline without the word before its names, in the languages of the wires. */
export const withoutBy = (text: string) =>
  text.replace(
    /^(?:(?:posted|written|text|texte|texto|testo|tekst|teksti) ?:? )?(?:by|von|par|por|di|door|av|af)\b[:\s]+/i,
    "",
  );
const bare = (text: string) => cleanText(withoutBy(text.slice(0, 1000)).replace(DATE, ""));

function shownByline(root: PageElement): string | undefined {
  for (const element of elementsWithin(root)) {
    const isByline = hasToken(element, "rel", "author") || BYLINE_CLASS.test(attributeOf(element, "class") ?? "");
    const text = isByline ? bare(wordsWithin(element)) : "";
    if (text !== "" && text.length <= LONGEST_BYLINE && isName(text)) return text;
  }
  return undefined;
}

/** Who wrote the article: as described, as the metas say, else as the page shows it. */
export function bylineOf({ body, head, structured: { article, byId } }: Page): string | undefined {
  const described = ["author", "creator"]
    .map((field) => resolvedValues(article, field, byId).flatMap((one) => wordsOf(one) ?? []))
    .find((names) => names.some(isName));
  const inMetas = AUTHOR_METAS.map((name) => metasNamed(head, name).map(({ value }) => value)).find((names) =>
    names.some(isName),
  );
  const names = described ?? inMetas ?? metasNamed(head, "article:author").map(({ value }) => value);
  const all = [...new Set(names.map(bare).filter(isName))];
  // Microdata repeats a name with all that stands around it.
  const said = all.filter((name) => !all.some((other) => other !== name && name.startsWith(other)));
  return said.length > 0 ? said.join(", ").slice(0, 1000) : shownByline(body);
}

/** Who publishes the page: as described, then `og:site_name`. */
export function publishersOf(head: PageHead, { article, byId }: Structured): string[] {
  const described = ["publisher", "sourceOrganization", "provider"].flatMap((field) =>
    resolvedValues(article, field, byId).flatMap((one) => wordsOf(one) ?? []),
  );
  const site = metaOf(head, "og:site_name", "application-name", "dc.publisher", "citation_publisher")?.value;
  const named = described.length > 0 ? described : site ? [cleanText(site)] : [];
  return [...new Set(named.filter((name) => !/^https?:/i.test(name)))].slice(0, 10);
}
