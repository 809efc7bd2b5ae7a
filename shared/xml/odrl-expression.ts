import { elementsIn, textIn } from "./elements.ts";
import { attributeOf } from "./words.ts";
import type { XmlElement } from "./xml-element.ts";

/** Elements and attributes that an expression may have; more of them say nothing in words that ODRL knows. */
const MOST_CHILDREN = 500;

/** Which property of ODRL's JSON an element of its XML encoding is; a party's is told by its function. */
const LISTS = new Set(["permission", "prohibition", "duty", "constraint", "asset", "action", "obligation", "party"]);
/** The attributes that every document may have and that say nothing of rights. */
const SILENT = /^(?:xmlns(?::.*)?|xsi:.*|xml:.*)$/;

/**
 * A policy in the XML encoding of ODRL 2.0 to 2.2 (`o:Policy`) as an object in the shape of ODRL's JSON, so that one
 * reader knows both. What has no place in it keeps its own name, for that reader to say that it does not know it.
 */
export function odrlExpression(policy: XmlElement): Record<string, unknown> {
  return shaped(policy);
}

/** The policies inside an element, where they are in that encoding. */
export function odrlPolicyElements(parent: XmlElement): XmlElement[] {
  return elementsIn(parent).filter(({ local, namespace, name }) => {
    const isOdrl = /^https?:\/\/(?:www\.)?w3\.org\/ns\/odrl\/2\/?$/i.test(namespace) || /^o(?:drl)?:/.test(name);
    return local === "Policy" && isOdrl;
  });
}

function shaped(element: XmlElement): Record<string, unknown> {
  const shape: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!SILENT.test(name) && value.trim() !== "") shape[name] = value.trim();
  }
  for (const child of elementsIn(element).slice(0, MOST_CHILDREN)) {
    const key = keyOf(child);
    shape[key] = [...listed(shape[key]), shapeOf(child)];
  }
  if (elementsIn(element).length > MOST_CHILDREN) shape.more = `more than ${MOST_CHILDREN} elements`;
  const words = element.children.some((child) => typeof child === "string" && child.trim() !== "");
  if (words) shape.text = textIn(element).trim().slice(0, 200);
  return shape;
}

const listed = (raw: unknown): unknown[] => (raw === undefined ? [] : Array.isArray(raw) ? raw : [raw]);
const lastStep = (address: string | undefined) => address?.split(/[/#]/).at(-1) || undefined;

function keyOf(element: XmlElement): string {
  if (element.local === "party") return lastStep(attributeOf(element, "function")) ?? "party";
  // An asset that a rule only mentions is no target of it.
  if (element.local === "asset") return lastStep(attributeOf(element, "relation")) ?? "target";
  return LISTS.has(element.local) ? element.local : element.name;
}

function shapeOf(element: XmlElement): unknown {
  const { local } = element;
  if (local === "party" || local === "asset") return attributeOf(element, "uid") ?? shaped(element);
  if (local === "action" && elementsIn(element).length === 0) return attributeOf(element, "name") ?? shaped(element);
  return shaped(element);
}
