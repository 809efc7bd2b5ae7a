import { cleanText } from "../../markup/clean-text.ts";
import { attributeOf, elementsWithin, rawText } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";

/** A `meta` or a `link` with what it says. */
export interface HeadEntry {
  /** Name, property or relation in lower case. */
  name: string;
  value: string;
  /** Where it stands, such as `meta[name=author]`. */
  pointer: string;
  /** Media type of what a link leads to, where it says so. */
  type?: string;
}

/** What a page says of itself outside its text. */
export interface PageHead {
  metas: HeadEntry[];
  links: HeadEntry[];
  /** Texts of `script type=application/ld+json`. */
  scripts: string[];
  title: string | undefined;
  language: string | undefined;
  base: string | undefined;
}

/** More than this of metas or links says nothing about one article. */
const MOST_ENTRIES = 2000;
/** A longer value is no name, date or address; a description of a page ends long before. */
const LONGEST_VALUE = 10_000;
const MOST_SCRIPTS = 50;

/** Dublin Core is written with a colon or a full stop, its terms as one or as many. */
const spelled = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(dc|dcterm)(s?)[.:]/, "$1$2.")
    .replace(/^dcterm\./, "dcterms.");

function metasOf(element: PageElement): HeadEntry[] {
  const value = attributeOf(element, "content") ?? attributeOf(element, "value");
  if (value === undefined) return [];
  for (const by of ["property", "name", "http-equiv"]) {
    const names = attributeOf(element, by);
    if (names) {
      const entry = { value: value.slice(0, LONGEST_VALUE), pointer: `meta[${by}=${names.slice(0, 100)}]` };
      return names.split(/\s+/).map((name) => ({ name: spelled(name), ...entry }));
    }
  }
  return [];
}

function linksOf(element: PageElement): HeadEntry[] {
  const rel = attributeOf(element, "rel");
  const value = attributeOf(element, "href");
  if (!rel || !value) return [];
  const type = attributeOf(element, "type")?.toLowerCase().slice(0, 100);
  const entry = {
    value: value.slice(0, LONGEST_VALUE),
    pointer: `link[rel=${rel.slice(0, 100)}]`,
    ...(type ? { type } : {}),
  };
  return rel.split(/\s+/).map((name) => ({ name: name.toLowerCase(), ...entry }));
}

const isStructured = (script: PageElement) =>
  /^application\/(?:[\w.-]+\+)?ld\+json/i.test(attributeOf(script, "type") ?? "");

/** Really Simple Licensing 1.0: terms for crawlers, beside a page or within it. */
export const RSL_TYPE = "application/rsl+xml";
const isRsl = (script: PageElement) => attributeOf(script, "type")?.toLowerCase() === RSL_TYPE;

/** What each element of a page's head adds to it. */
const READERS: Readonly<Record<string, (head: PageHead, element: PageElement) => void>> = {
  meta: (head, element) => {
    if (head.metas.length < MOST_ENTRIES) head.metas.push(...metasOf(element));
  },
  link: (head, element) => {
    if (head.links.length < MOST_ENTRIES) head.links.push(...linksOf(element));
  },
  script: (head, element) => {
    if (isRsl(element) && head.links.length < MOST_ENTRIES)
      head.links.push({ name: "license", value: "", pointer: `script[type=${RSL_TYPE}]`, type: RSL_TYPE });
    if (isStructured(element) && head.scripts.length < MOST_SCRIPTS) head.scripts.push(rawText(element));
  },
  title: (head, element) => {
    head.title ??= cleanText(rawText(element)) || undefined;
  },
  base: (head, element) => {
    head.base ??= attributeOf(element, "href");
  },
  html: (head, element) => {
    head.language ??= attributeOf(element, "lang") ?? attributeOf(element, "xml:lang");
  },
};

/** Gathers metas, links and structured scripts from anywhere in a page: builders put them into the body as well. */
export function pageHead(root: PageElement): PageHead {
  const head: PageHead = { metas: [], links: [], scripts: [], title: undefined, language: undefined, base: undefined };
  for (const element of elementsWithin(root)) {
    if (Object.hasOwn(READERS, element.name)) READERS[element.name]?.(head, element);
  }
  return head;
}

/** What the first meta of the first of those names says. */
export function metaOf({ metas }: PageHead, ...names: string[]): HeadEntry | undefined {
  for (const name of names) {
    const found = metas.find((meta) => meta.name === name);
    if (found) return found;
  }
  return undefined;
}

/** All metas of any of those names. */
export function metasNamed({ metas }: PageHead, ...names: string[]): HeadEntry[] {
  return metas.filter(({ name }) => names.includes(name));
}

/** All links of a relation. */
export function linksNamed({ links }: PageHead, relation: string): HeadEntry[] {
  return links.filter(({ name }) => name === relation);
}
