import { elementsIn } from "./elements.ts";
import { wordsOf } from "./words.ts";
import type { XmlElement } from "./xml-element.ts";

/** An element as plain data, for what ninjs has no place for; `isKept` chooses its attributes. Parsing has bounded the depth. */
export function elementData(element: XmlElement, isKept: (name: string, value: string) => boolean): unknown {
  const children = elementsIn(element);
  const isMixed = element.children.some((child) => typeof child === "string" && child.trim() !== "");
  const text = children.length === 0 || isMixed ? wordsOf(element) : undefined;
  return {
    ...Object.fromEntries(Object.entries(element.attributes).filter(([name, value]) => isKept(name, value))),
    ...(text ? { text } : {}),
    ...(children.length > 0
      ? { elements: children.map((child) => ({ [child.name]: elementData(child, isKept) })) }
      : {}),
  };
}
