import { cleanText } from "../markup/clean-text.ts";
import { elementsIn } from "./elements.ts";
import type { XmlElement } from "./xml-element.ts";

/** An element as plain data, for what ninjs has no place for; `isKept` chooses its attributes. Parsing has bounded the depth. */
export function elementData(element: XmlElement, isKept: (name: string, value: string) => boolean): unknown {
  const children = elementsIn(element);
  // Its own words alone: with those of all below, each level would repeat what the levels under it say.
  const text = cleanText(element.children.filter((child) => typeof child === "string").join(" "));
  return {
    ...Object.fromEntries(Object.entries(element.attributes).filter(([name, value]) => isKept(name, value))),
    ...(text ? { text } : {}),
    ...(children.length > 0
      ? { elements: children.map((child) => ({ [child.name]: elementData(child, isKept) })) }
      : {}),
  };
}
