import { escapeHtml } from "../markup/escape-html.ts";
import { SILENT } from "./page-elements.ts";
import type { PageElement, PageNode } from "./page-tree.ts";

/**
 * Stand for `<` and `&` in text, as characters that no text has (Unicode's noncharacters): a DOM makes a node of every
 * entity, and a million of them took a gigabyte.
 */
const LESS_THAN = "\uFDD0";
const AMPERSAND = "\uFDD1";

/** HTML or text that came back from a DOM, with the signs that stand for `<` and `&` turned into entities again. */
export function withEntities(html: string): string {
  return html.replaceAll(LESS_THAN, "&lt;").replaceAll(AMPERSAND, "&amp;");
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
/** A name that a DOM takes: others are no attribute of a page, and some make a DOM throw. */
const NAME = /^[a-z_][\w.-]{0,80}$/i;
/** What says how an element is meant; the rest, scripts among it, is nobody's business here. */
const KEPT =
  /^(?:id|class|href|src|srcset|alt|title|role|rel|itemprop|itemtype|itemscope|property|typeof|hidden|aria-hidden|style|width|height|colspan|rowspan|dir|lang|data-(?:src|original|lazy-src|srcset))$/;

function write(node: PageNode, into: string[]): void {
  if (typeof node === "string") {
    into.push(node.replace(/[&<]/g, (sign) => (sign === "<" ? LESS_THAN : AMPERSAND)));
    return;
  }
  const { name, attributes, children } = node;
  if (SILENT.has(name) || !NAME.test(name)) return;
  const kept = Object.entries(attributes).filter(([attribute]) => KEPT.test(attribute));
  into.push(`<${name}${kept.map(([attribute, value]) => ` ${attribute}="${escapeHtml(value)}"`).join("")}>`);
  if (VOID.has(name)) return;
  for (const child of children) write(child, into);
  into.push(`</${name}>`);
}

/** An element's content as HTML again, without scripts, frames and attributes that only browsers need; for `withEntities`. */
export function pageHtml(element: PageElement): string {
  const parts: string[] = [];
  for (const child of element.children) write(child, parts);
  return parts.join("");
}
