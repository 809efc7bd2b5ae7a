import { cleanText } from "../markup/clean-text.ts";
import { textIn } from "./elements.ts";
import type { XmlElement } from "./xml-element.ts";

/** The words of an element on one line; undefined when it says nothing. */
export function wordsOf(element: XmlElement | undefined): string | undefined {
  return cleanText(textIn(element)) || undefined;
}

/** The words of an element whose children are names and titles set one after the other, as in a byline of NITF. */
export function spacedWordsOf(element: XmlElement | undefined): string | undefined {
  const pieces = (element?.children ?? []).map((node) => (typeof node === "string" ? node : textIn(node)));
  return cleanText(pieces.join(" ")).replace(/ (?=[,.;:)])/g, "") || undefined;
}

/** An attribute on one line; undefined when it is absent or blank. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return cleanText(element?.attributes[name] ?? "") || undefined;
}
