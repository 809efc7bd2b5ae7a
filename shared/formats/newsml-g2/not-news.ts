import type { Problem } from "../../copy/problem.ts";
import { elementAt, elementsBelow, elementsIn } from "../../xml/elements.ts";
import type { XmlElement } from "../../xml/xml-element.ts";
import { codeOf } from "./catalog.ts";

/** Items of the News Architecture that are no articles, and what they are. */
const KINDS: Readonly<Record<string, Problem>> = {
  conceptItem: { code: "CONCEPT_ITEM", detail: "a conceptItem describes a concept" },
  knowledgeItem: { code: "KNOWLEDGE_ITEM", detail: "a knowledgeItem is a vocabulary" },
  planningItem: { code: "PLANNING_ITEM", detail: "a planningItem plans coverage" },
  catalogItem: { code: "CATALOG_ITEM", detail: "a catalogItem lists vocabularies" },
  catalog: { code: "CATALOG_ITEM", detail: "a catalog lists vocabularies" },
};
const EVENT: Problem = { code: "EVENT_ITEM", detail: "a conceptItem describes an event" };

/** EventsML-G2 sends an event as a concept: of that type, or with the details of one. */
function isEvent(item: XmlElement): boolean {
  if (item.local !== "conceptItem") return false;
  const concept = elementAt(item, "concept");
  const types = [...elementsIn(concept, "type"), ...elementsIn(elementAt(item, "itemMeta"), "itemClass")];
  return types.some((type) => codeOf(type) === "event") || elementsBelow(concept, "eventDetails").length > 0;
}

/** Why an item of the News Architecture is no article. */
export function notNews(item: XmlElement): Problem {
  if (isEvent(item)) return EVENT;
  const known = Object.hasOwn(KINDS, item.local) ? KINDS[item.local] : undefined;
  return known ?? { code: "XML_NOT_NEWS", detail: "it is no item of news" };
}
