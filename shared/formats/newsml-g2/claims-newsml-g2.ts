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

/** Whether copy is XML whose root is an item of the News Architecture, or a message of them. */
export function claimsNewsmlG2({ text }: DecodedCopy): boolean {
  return ROOTS.has(rootName(text)?.replace(/^.*:/, "") ?? "");
}
