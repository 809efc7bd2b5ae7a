import { htmlBlocks } from "../../markup/html-blocks.ts";
import { attributeOf, elementsWhere, elementsWithin, hasToken, wordsWithin } from "../../page/page-elements.ts";
import { pageHtml } from "../../page/page-html.ts";
import { type PageElement, pageTree } from "../../page/page-tree.ts";
import { MAX_READABLE_ELEMENTS, readablePart } from "../../page/readable-part.ts";
import { isHidden } from "./hidden.ts";

/** The part of a page that holds its article's text. */
export interface StoryPart {
  elements: PageElement[];
  /** Where it stands, or how it was found. */
  pointer: string;
}

/** Words in a row that are compared: fewer stand by chance in a teaser. */
const SHINGLE = 5;
/** A described body shorter than this is a teaser. */
const FEWEST_SHINGLES = 20;
/** Share of the described body that an element must hold to be its container. */
const MOST_OF_IT = 0.95;
/** Fewer words than this in a marked-up body are an empty template's. */
const FEWEST_WORDS = 15;

/** Runs of neighbouring words of a text, without case and punctuation. */
export function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) shingles.add(words.slice(at, at + SHINGLE).join(" "));
  return shingles;
}

function countHits(element: PageElement, of: ReadonlySet<string>, counts: Map<PageElement, number>): number {
  let hits = 0;
  for (const child of element.children) {
    if (typeof child === "string") {
      for (const shingle of shinglesOf(child)) if (of.has(shingle)) hits += 1;
    } else if (!isHidden(child)) hits += countHits(child, of, counts);
  }
  counts.set(element, hits);
  return hits;
}

/** The deepest element that holds nearly all of a text that is described elsewhere. */
function holding(body: PageElement, text: string): PageElement | undefined {
  const shingles = shinglesOf(text);
  if (shingles.size < FEWEST_SHINGLES) return undefined;
  const counts = new Map<PageElement, number>();
  const all = countHits(body, shingles, counts);
  if (all < shingles.size / 2) return undefined;
  let found = body;
  for (;;) {
    const next = found.children.find(
      (child): child is PageElement => typeof child !== "string" && (counts.get(child) ?? 0) >= all * MOST_OF_IT,
    );
    if (!next || next.name === "p") return found;
    found = next;
  }
}

const isMarked = (element: PageElement) =>
  ["articleBody", "schema:articleBody", "sioc:content"].some(
    (name) => hasToken(element, "itemprop", name) || hasToken(element, "property", name),
  ) && element.name !== "meta";

function markedUp(body: PageElement): PageElement[] {
  const marked = elementsWhere(body, isMarked);
  const inside = new Set(marked.flatMap((one) => elementsWhere(one, isMarked)));
  return marked.filter((one) => !inside.has(one));
}

function words(elements: readonly PageElement[]): number {
  return elements.reduce((sum, one) => sum + wordsWithin(one).slice(0, 1000).split(" ").length, 0);
}

/**
 * Finds the text of a page: the element that holds the body which its structured markup repeats, the element marked as
 * the body, else what a reader's heuristic takes for it; the described body itself where the page shows none.
 */
export function storyPart(body: PageElement, described: string | undefined): StoryPart | undefined {
  const holder = described === undefined ? undefined : holding(body, described);
  if (holder && holder !== body) return { elements: [holder], pointer: pathOf(holder) };
  const marked = markedUp(body);
  if (marked.length > 0 && words(marked) >= FEWEST_WORDS)
    return { elements: marked, pointer: "[itemprop=articleBody]" };
  const all = [...elementsWithin(body)];
  if (all.length > MAX_READABLE_ELEMENTS) {
    const main = all.find(({ name }) => name === "main") ?? all.find(({ name }) => name === "article") ?? body;
    return { elements: [main], pointer: main.name };
  }
  const readable = readablePart(pageHtml(body));
  const root = readable && pageTree(readable.html).root;
  return root && wordsWithin(root) !== "" ? { elements: [root], pointer: "body" } : undefined;
}

/** The described body as if the page showed it; undefined where it says nothing. */
export function describedPart(described: string): StoryPart | undefined {
  const html = htmlBlocks(described.includes("<") ? described : described.replace(/\r?\n\s*\r?\n/g, "<p>"));
  const root = pageTree(html.map((block) => block.html).join("\n")).root;
  return root && html.length > 0
    ? { elements: [root], pointer: "script[type=application/ld+json]/articleBody" }
    : undefined;
}

function pathOf(element: PageElement): string {
  const id = attributeOf(element, "id")?.slice(0, 100);
  const [name] = attributeOf(element, "class")?.split(/\s+/) ?? [];
  return `${element.name}${id ? `#${id}` : name ? `.${name.slice(0, 100)}` : ""}`;
}
