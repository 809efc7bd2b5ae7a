import { cleanText } from "../markup/clean-text.ts";
import type { PageElement, PageNode } from "./page-tree.ts";

/** Elements whose content no reader reads. */
export const SILENT = new Set(
  "script style noscript noembed noframes template iframe object embed applet svg math canvas audio video head title select textarea button input dialog".split(
    " ",
  ),
);

/** Every element inside, in the order of the page, the element itself not among them. */
export function* elementsWithin(element: PageElement): Generator<PageElement> {
  const waiting: PageNode[] = element.children.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") continue;
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(next.children[at] as PageNode);
  }
}

/** The elements inside that pass. */
export function elementsWhere(element: PageElement, passes: (one: PageElement) => boolean): PageElement[] {
  return [...elementsWithin(element)].filter(passes);
}

function gather(node: PageNode, into: string[]): void {
  if (typeof node === "string") into.push(node);
  else if (!SILENT.has(node.name)) {
    if (node.name === "br") into.push(" ");
    for (const child of node.children) gather(child, into);
  }
}

/** The words inside on one line, without what no reader reads; `""` where there are none. */
export function wordsWithin(element: PageElement): string {
  const words: string[] = [];
  for (const child of element.children) gather(child, words);
  return cleanText(words.join(""));
}

/** All text inside as it stands, scripts too. */
export function rawText(element: PageElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : rawText(child))).join("");
}

/** An attribute's value, trimmed; undefined where it is absent or blank. */
export function attributeOf({ attributes }: PageElement, name: string): string | undefined {
  return (Object.hasOwn(attributes, name) && attributes[name]?.trim()) || undefined;
}

/** Whether an attribute that holds a list of words (`rel`, `itemprop`, `class`) holds this one, in any case. */
export function hasToken(element: PageElement, name: string, token: string): boolean {
  const value = attributeOf(element, name)?.toLowerCase();
  const sought = token.toLowerCase();
  // Asked of every element of a page, several times over: nearly none holds it anywhere.
  return value?.includes(sought) === true && value.split(/\s+/).includes(sought);
}
