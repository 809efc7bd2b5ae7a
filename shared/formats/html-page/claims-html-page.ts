import { rootName } from "../../xml/root-name.ts";
import type { DecodedCopy } from "../format.ts";

const DOCTYPE = /^[\s\uFEFF]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<!doctype\s+html\b/i;
const PAGE_ROOTS = new Set(["html", "head", "body"]);

/** Whether copy is a page: an HTML document type, or one of the elements that only a page has as its root. */
export function claimsHtmlPage({ text }: DecodedCopy): boolean {
  const root = rootName(text)?.toLowerCase();
  return root !== undefined && (PAGE_ROOTS.has(root) || DOCTYPE.test(text.slice(0, 4000)));
}
