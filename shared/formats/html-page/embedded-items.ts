import type { Fields } from "../../json/notes.ts";
import { attributeOf, wordsWithin } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";

/** How microdata and RDFa spell the same thing. */
const SPELLINGS = [
  { type: "itemtype", property: "itemprop" },
  { type: "typeof", property: "property" },
] as const;
type Spelling = (typeof SPELLINGS)[number];

/** Items of a page: a page has some ten, a hostile one as many as it likes. */
const MOST_ITEMS = 500;
/** Elements that are looked at for all items together: items inside items are read anew for each. */
const MOST_STEPS = 500_000;
/** The body is read from the markup itself, not as a value of the item. */
const IS_BODY = /^(?:schema:)?articleBody$/i;

const localName = (name: string) => name.replace(/^.*[/:#]/, "");
const isScope = (element: PageElement, { type }: Spelling) =>
  attributeOf(element, type) !== undefined || (type === "itemtype" && Object.hasOwn(element.attributes, "itemscope"));

const ADDRESSES: Readonly<Record<string, string>> = { a: "href", link: "href", img: "src", audio: "src", video: "src" };

/** Properties that a link states in its words: the headline is not the address that it leads to. */
const IN_WORDS =
  /^(?:schema:)?(?:name|headline|alternativeHeadline|articleSection|keywords|description|creditText|genre)$/i;

function statedValue(element: PageElement, names: readonly string[]): string | undefined {
  const content = attributeOf(element, "content") ?? attributeOf(element, "datetime");
  if (content !== undefined) return content;
  const words = wordsWithin(element) || undefined;
  const address = ADDRESSES[element.name];
  if (address === undefined || (words !== undefined && names.some((name) => IN_WORDS.test(name)))) return words;
  return attributeOf(element, address) ?? words;
}

function add(item: Fields, name: string, value: unknown): void {
  const before = Object.hasOwn(item, name) ? item[name] : undefined;
  item[name] =
    before === undefined ? value : Array.isArray(before) ? [...before, value].slice(0, 100) : [before, value];
}

function fill(item: Fields, element: PageElement, spelling: Spelling, budget: { left: number }): void {
  for (const child of element.children) {
    if (typeof child === "string" || budget.left <= 0) continue;
    budget.left -= 1;
    const names = (attributeOf(child, spelling.property) ?? "").split(/\s+/).filter((name) => name !== "");
    const isItem = isScope(child, spelling);
    if (names.length > 0 && !names.some((name) => IS_BODY.test(name))) {
      const value = isItem ? itemOf(child, spelling, budget) : statedValue(child, names);
      for (const name of value === undefined ? [] : names) add(item, localName(name), value);
    }
    if (!isItem) fill(item, child, spelling, budget);
  }
}

function itemOf(element: PageElement, spelling: Spelling, budget: { left: number }): Fields {
  const type = attributeOf(element, spelling.type)?.split(/\s+/)[0];
  const id = attributeOf(element, "itemid") ?? attributeOf(element, "resource");
  const item: Fields = { ...(type ? { "@type": type } : {}), ...(id ? { "@id": id } : {}) };
  fill(item, element, spelling, budget);
  return item;
}

function collect(element: PageElement, spelling: Spelling, into: Fields[], budget: { left: number }): void {
  for (const child of element.children) {
    if (typeof child === "string" || into.length >= MOST_ITEMS) continue;
    if (isScope(child, spelling)) into.push(itemOf(child, spelling, budget));
    collect(child, spelling, into, budget);
  }
}

/** The items that a page's microdata and RDFa Lite describe, as JSON-LD would have them. */
export function embeddedItems(root: PageElement): Fields[] {
  const items: Fields[] = [];
  for (const spelling of SPELLINGS) collect(root, spelling, items, { left: MOST_STEPS });
  return items;
}
