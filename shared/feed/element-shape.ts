import { elementsIn } from "../xml/elements.ts";
import { wordsOf } from "../xml/words.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/** An element as plain data, to be kept where ninjs has no place for it. Parsing has bounded the depth. */
export function elementShape(element: XmlElement): unknown {
  const children = elementsIn(element);
  const text = children.length === 0 ? wordsOf(element) : undefined;
  const attributes = Object.entries(element.attributes).filter(
    ([name, value]) => value.trim() !== "" && !name.startsWith("xmlns"),
  );
  if (attributes.length === 0 && children.length === 0) return text;
  return {
    ...Object.fromEntries(attributes),
    ...(text ? { text } : {}),
    ...(children.length > 0 ? { elements: children.map((child) => ({ [child.name]: elementShape(child) })) } : {}),
  };
}
