import { type MarkupBlock, markupBlocks } from "../../markup/markup-blocks.ts";
import type { Markup } from "../../markup/markup-tree.ts";
import { attributeOf } from "../../page/page-elements.ts";
import type { PageElement, PageNode } from "../../page/page-tree.ts";
import { isHidden } from "./hidden.ts";

/** A link's address made absolute, so that it still leads somewhere outside its page. */
function hrefOf(element: PageElement, base: string | undefined): string | undefined {
  const href = attributeOf(element, "href");
  if (element.name !== "a" || href === undefined || href.startsWith("#")) return undefined;
  return URL.parse(href, base)?.href;
}

function markupOf(node: PageNode, base: string | undefined, isCut: (one: PageElement) => boolean): Markup[] {
  if (typeof node === "string") return [node];
  if (isCut(node) || isHidden(node)) return [];
  const href = hrefOf(node, base);
  const children = node.children.flatMap((child) => markupOf(child, base, isCut));
  return [{ name: node.name, ...(href === undefined ? {} : { href }), children }];
}

/** The blocks of a part of a page that a reader sees, sanitised, without the elements that are cut. */
export function pageBlocks(
  elements: readonly PageElement[],
  base: string | undefined,
  isCut: (one: PageElement) => boolean = () => false,
): MarkupBlock[] {
  return elements.flatMap((element) => markupBlocks(element.children.flatMap((child) => markupOf(child, base, isCut))));
}
