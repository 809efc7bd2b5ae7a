import { elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** What a concept is called: its name, the full one before a short one, else its literal. */
export function nameOf(element: XmlElement | undefined): string | undefined {
  const names = elementsIn(element, "name");
  const full = names.find((name) => !/short|mnemonic/i.test(attributeOf(name, "role") ?? "")) ?? names[0];
  return wordsOf(full) ?? attributeOf(element, "literal");
}
