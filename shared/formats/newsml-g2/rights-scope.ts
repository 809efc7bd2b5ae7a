import { attributeOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** What a block of rights is for: the content, what describes it alone, or something that nobody here can tell. */
export type RightsScope = "content" | "description" | "unknown";

/** Codes of IPTC's scopes (`riscope:content`), whatever alias a writer gives them, and their names in full. */
const SCOPES: Readonly<Record<string, RightsScope>> = {
  content: "content",
  item: "content",
  all: "content",
  metadata: "description",
  itemmeta: "description",
  contentmeta: "description",
};

/** Codes or addresses of a list: `riscope:content`, `http://cv.iptc.org/newscodes/riscope/content`. */
const codesOf = (element: XmlElement, name: string): string[] =>
  (attributeOf(element, name) ?? "").split(/\s+/).flatMap((one) => one.replace(/^.*[:/#]/, "").toLowerCase() || []);

/**
 * How far the statements of a `rightsInfo` reach by its `scope` (NewsML-G2, `rightsInfo/@scope` and `@scopeuri`). A scope
 * that is not known is unknown, and so is a block for one aspect of rights (`@aspect`): whatever it grants, it grants less.
 */
export function rightsScope(rights: XmlElement): RightsScope {
  if (attributeOf(rights, "aspect") ?? attributeOf(rights, "aspecturi")) return "unknown";
  const scopes = ["scope", "scopeuri"]
    .flatMap((name) => codesOf(rights, name))
    .map((code) => (Object.hasOwn(SCOPES, code) ? (SCOPES[code] ?? "unknown") : "unknown"));
  if (scopes.length === 0) return "content";
  if (scopes.includes("unknown")) return "unknown";
  return scopes.includes("content") ? "content" : "description";
}
