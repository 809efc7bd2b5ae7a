import type { Notes } from "../../json/notes.ts";
import { elementsWithin } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";
import { mainArticle, type Structured } from "./main-article.ts";
import { baseOf, type StatedAddress, statedAddresses } from "./page-address.ts";
import { type PageHead, pageHead } from "./page-head.ts";
import { publishersOf } from "./people.ts";

/** A page with what it states of itself, read once. */
export interface Page {
  body: PageElement;
  head: PageHead;
  structured: Structured;
  /** Its own addresses, the one that names the article first. */
  addresses: StatedAddress[];
  /** What relative addresses are resolved against. */
  base: string | undefined;
  publishers: string[];
}

/** Reads what a page states of itself. */
export function pageOf(root: PageElement, notes: Notes): Page {
  const head = pageHead(root);
  const structured = mainArticle(root, head, notes);
  const addresses = statedAddresses(head, structured);
  const body = [...elementsWithin(root)].find(({ name }) => name === "body") ?? root;
  const base = baseOf(head, addresses);
  return { body, head, structured, addresses, base, publishers: publishersOf(head, structured) };
}
