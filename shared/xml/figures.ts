import { isUri } from "../markup/uri.ts";
import { elementsBelow, elementsIn, isElement } from "./elements.ts";
import { attributeOf, wordsOf } from "./words.ts";
import type { XmlElement, XmlNode } from "./xml-element.ts";

/** A picture that stands in a text of HTML within XML, with what is written at it. */
export interface Figure {
  /** Addresses of its files, the shown one first. */
  sources: string[];
  width?: number;
  height?: number;
  alternative?: string;
  title?: string;
  caption?: string;
  credits: string[];
  /** Ids by which other items of the message name it. */
  ids: string[];
}

/** A live blog has some hundred pictures; beyond these they are no article's. */
const MOST_FIGURES = 300;
/** Pixels that count readers, icons and emoji are smaller than any picture. */
const SMALLEST = 64;
/** A frame around half the text is its layout. */
const LONGEST_CAPTION = 2000;
/** Names of classes and properties whose element holds a name that is credited. */
const CREDIT =
  /(?:^|[\s_-])(?:byline|credits?|credit-?(?:text|line)|copyright(?:holder|notice)?|source|photographer|author|creator|attribution)(?:$|[\s_-])/i;
const TITLE = /(?:^|\s)headline(?:$|\s)/i;

const namesOf = (element: XmlElement) =>
  ["class", "itemprop", "role", "rel"]
    .flatMap((name) => attributeOf(element, name) ?? [])
    .join(" ")
    .slice(0, 500);
const pixels = (element: XmlElement, name: string) => {
  const raw = /^(\d{1,5})(?:px)?$/.exec(attributeOf(element, name) ?? "")?.[1];
  return raw === undefined ? undefined : Number(raw);
};
const isTooSmall = (image: XmlElement) =>
  (pixels(image, "width") ?? SMALLEST) < SMALLEST || (pixels(image, "height") ?? SMALLEST) < SMALLEST;
const isWeb = (address: string) => /^https?:/i.test(address) && isUri(address);

/** The outermost elements whose names say what they hold. */
function named(element: XmlElement, pattern: RegExp): XmlElement[] {
  return elementsIn(element).flatMap((child) => (pattern.test(namesOf(child)) ? [child] : named(child, pattern)));
}

/** An element without others that were read out of it. */
function without(element: XmlElement, taken: ReadonlySet<XmlElement>): XmlElement {
  const children = element.children.flatMap((child): XmlNode[] => {
    if (!isElement(child)) return [child];
    return taken.has(child) ? [] : [without(child, taken)];
  });
  return { ...element, children };
}

const wordsIn = (elements: readonly XmlElement[]) => [...new Set(elements.flatMap((one) => wordsOf(one) ?? []))];

function figureOf(element: XmlElement): Figure | undefined {
  // A figure that holds others is their frame: what stands in it besides is text.
  if (elementsBelow(element, "figure").length > 0) return undefined;
  const images = element.local === "img" ? [element] : elementsBelow(element, "img");
  const [image] = images.filter((one) => !isTooSmall(one));
  if (!image) return undefined;
  const credits = named(element, CREDIT);
  const titles = named(element, TITLE).filter((one) => !credits.includes(one));
  // Whatever else stands in a figure is said of it: no word is lost.
  const said = wordsOf(without(element, new Set([...credits, ...titles])));
  if (said && said.length > LONGEST_CAPTION) return undefined;
  const addresses = Object.entries(image.attributes).filter(([name]) => name === "src" || /^data-.*src$/.test(name));
  const alternative = attributeOf(image, "alt");
  const [title] = wordsIn(titles);
  const ids = ["data-uri", "data-assoc-ref", "data-id"].flatMap((name) => attributeOf(image, name) ?? []);
  const [width, height] = [pixels(image, "width"), pixels(image, "height")];
  return {
    sources: [...new Set(addresses.map(([, value]) => value.trim()).filter(isWeb))],
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(alternative ? { alternative } : {}),
    ...(title ? { title } : {}),
    ...(said ? { caption: said } : {}),
    credits: wordsIn(credits),
    ids,
  };
}

/**
 * Takes the pictures out of a text: figures with all that is written at them, and bare images. Pixels that count readers
 * are none, and stay where they are. Parsing has bounded the depth.
 */
export function withoutFigures(element: XmlElement, taken: Figure[]): XmlElement {
  const children = element.children.flatMap((child): XmlNode[] => {
    if (!isElement(child)) return [child];
    const isPicture = child.local === "figure" || child.local === "img";
    const figure = isPicture && taken.length < MOST_FIGURES ? figureOf(child) : undefined;
    if (!figure) return [withoutFigures(child, taken)];
    taken.push(figure);
    return [];
  });
  return { ...element, children };
}
