import type { NewsType } from "../../record/article.ts";
import { elementAt, elementsIn } from "../../xml/elements.ts";
import { attributeOf, wordsOf } from "../../xml/words.ts";
import type { XmlElement } from "../../xml/xml-element.ts";

/** The formal name of an element, or its words where a writer put it there. */
export function formalName(element: XmlElement | undefined): string | undefined {
  return attributeOf(element, "FormalName") ?? wordsOf(element);
}

/** What a component is for, in lower case: `main`, `body`, `caption`; '' where it does not say. */
export function roleOf(component: XmlElement): string {
  return formalName(elementAt(component, "Role"))?.toLowerCase() ?? "";
}

/** The language of a component: its own, or that of its description. */
export function languageIn(component: XmlElement): string | undefined {
  return attributeOf(component, "xml:lang") ?? formalName(elementAt(component, "DescriptiveMetadata", "Language"));
}

/** Components directly inside another element. */
export const componentsIn = (parent: XmlElement): XmlElement[] => elementsIn(parent, "NewsComponent");

/** Values of the properties of that name, in the descriptions of an element. */
export function propertiesOf(parent: XmlElement, name: RegExp): string[] {
  return elementsIn(parent, "Property").flatMap((property) => {
    const value = attributeOf(property, "Value") ?? wordsOf(property);
    return value && name.test(attributeOf(property, "FormalName") ?? "") ? [value] : [];
  });
}

const KINDS: readonly (readonly [RegExp, NewsType])[] = [
  [/^(?:photo|picture|image)|^jpe?g|^(?:gif|png|tiff?)$|\.(?:jpe?g|gif|png|tiff?)$/i, "picture"],
  [/^graphic|^animation|\.(?:svg|eps|ai)$/i, "graphic"],
  [/^video|^mpeg-?4|quicktime|media video|\.(?:mp4|mov|wmv|flv|webm)$/i, "video"],
  [/^audio|^mp(?:eg)?-?3|\.(?:mp3|wav|ogg|m4a)$/i, "audio"],
];
const TEXT = /^(?:text|complexdata)\b|^application\/(?:xml|pdf)|\.(?:xml|html?|txt|pdf)$/i;

/** What kind of media a piece of content elsewhere is. Text is `text`; what nobody knows is taken for a picture. */
export function mediaTypeOf(content: XmlElement): NewsType | undefined {
  const href = attributeOf(content, "Href");
  if (href === undefined) return undefined;
  const said = ["MediaType", "MimeType", "Format"].flatMap((local) => formalName(elementAt(content, local)) ?? []);
  const file = href.replace(/[?#].*$/s, "").slice(-200);
  for (const name of [...said, file]) {
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    if (kind) return kind;
    if (TEXT.test(name)) return "text";
  }
  return "picture";
}
