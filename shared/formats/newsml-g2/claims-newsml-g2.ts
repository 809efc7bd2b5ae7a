import { rootName } from "../../xml/root-name.ts";
import type { DecodedCopy } from "../format.ts";

const ROOTS = new Set([
  "newsMessage",
  "newsItem",
  "packageItem",
  "conceptItem",
  "knowledgeItem",
  "planningItem",
  "catalogItem",
]);
/** Other XML has catalogs too. */
const NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
/** The root's own tag. */
const LOOK = 4000;

/** Whether copy is XML whose root is an item of the News Architecture, or a message of them. */
export function claimsNewsmlG2({ text }: DecodedCopy): boolean {
  const root = rootName(text)?.replace(/^.*:/, "") ?? "";
  return ROOTS.has(root) || (root === "catalog" && text.slice(0, LOOK).includes(NAMESPACE));
}
