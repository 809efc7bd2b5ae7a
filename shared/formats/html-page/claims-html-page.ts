import { rootName } from "../../xml/root-name.ts";
import type { DecodedCopy } from "../format.ts";

const DOCTYPE = /^[\s\uFEFF]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<!doctype\s+html\b/i;
const PAGE_ROOTS = new Set(["html", "head", "body"]);
/** Elements that a piece of a page begins with and that are the root of no XML: TT sends articles as `<h1>…<p>…`. */
const PIECE_ROOTS = new Set(["h1", "h2", "h3", "p", "div"]);

/** Whether copy is a page or a piece of one: an HTML document type, or an element that only HTML has outermost. */
export function claimsHtmlPage({ text }: DecodedCopy): boolean {
  const root = rootName(text)?.toLowerCase();
  return root !== undefined && (PAGE_ROOTS.has(root) || PIECE_ROOTS.has(root) || DOCTYPE.test(text.slice(0, 4000)));
}
