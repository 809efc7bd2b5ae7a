import { attributeOf, elementsWhere, elementsWithin, hasToken, wordsWithin } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";

/** A picture, video or sound of the text as the page shows it. */
export interface Shown {
  /** What is cut from the text for it. */
  element: PageElement;
  type: "picture" | "video" | "audio";
  files: PageElement[];
  caption: string | undefined;
  credit: string | undefined;
  /** Addresses that a licence link at it names. */
  licences: string[];
}

/** A live blog has some hundred pictures; beyond these they are no article's. */
const MOST_MEDIA = 300;
/** Icons, emoji and pixels that count readers are smaller than any picture. */
const SMALLEST = 64;
const CAPTION =
  /(?:^|[\s_-])(?:wp-caption-text|(?:image|photo|picture|media|img)?-?(?:caption|legend|legende)(?:-text)?)(?:$|[\s_-])/i;
const FRAME =
  /(?:^|[\s_-])(?:wp-caption|(?:image|photo|picture|media|inline)-?(?:wrapper|container|figure|block|with-caption)|captioned)(?:$|[\s_-])/i;
const CREDIT =
  /(?:^|[\s_-])(?:(?:image|photo|picture|media|caption)?-?(?:credits?|copyright|source|photographer|attribution))(?:$|[\s_-])/i;
const CREDIT_PROPERTIES = ["creditText", "copyrightHolder", "author", "creator", "copyrightNotice"];
/** `Photo: Jane Doe/Example Agency`, `Photo by Jane Doe`, `(© Agency)` at the end of a caption, or a whole line of it. */
const CREDIT_WORDS =
  /(?:^|[\s(|–—-])(?:(?:photo(?:graph)?|picture|image|foto|bild|photographie)s?(?:\s+(?:credit\s*:?|by|von|courtesy of)\s+|(?:\s+(?:by|credit))?\s*[:/©]\s*)|credits?\s*:\s*|©\s*)([^()|]{2,120}?)[)\s.]*$/i;
/** What stands before a name in an element that holds a credit. */
const LABEL = /^\(?\s*(?:(?:image|photo|picture|foto|bild)s?\s*)?(?:credits?|by|von)?\s*[:/©]\s*|^photo by\s+/i;
const MOST_CREDITS = 5;
const LONGEST_CREDIT = 200;
const KINDS: Readonly<Record<string, Shown["type"]>> = {
  img: "picture",
  video: "video",
  audio: "audio",
  "amp-img": "picture",
};

const namesOf = (element: PageElement) => (attributeOf(element, "class") ?? "").slice(0, 500);
const figureOf = (element: PageElement, name: string) => Number.parseInt(attributeOf(element, name) ?? "", 10);

function isTooSmall(element: PageElement): boolean {
  return figureOf(element, "width") < SMALLEST || figureOf(element, "height") < SMALLEST;
}

const filesIn = (element: PageElement) =>
  elementsWhere(element, (one) => Object.hasOwn(KINDS, one.name) && !isTooSmall(one));

function captionOf(element: PageElement): PageElement | undefined {
  let named: PageElement | undefined;
  for (const one of elementsWithin(element)) {
    if (one.name === "figcaption") return one;
    if (CAPTION.test(namesOf(one)) || hasToken(one, "itemprop", "caption")) named ??= one;
  }
  return named;
}

const bareCredit = (text: string) => {
  const bare = text.replace(LABEL, "");
  return bare === text ? text : bare.replace(/\)\s*$/, "").trim();
};

/** Every name of a chain counts: the last may be the agency whose picture it is. */
function creditOf(element: PageElement, caption: string | undefined): string | undefined {
  const named = elementsWhere(element, (one) => {
    const isNamed = CREDIT.test(namesOf(one)) && !CAPTION.test(namesOf(one));
    return isNamed || CREDIT_PROPERTIES.some((name) => hasToken(one, "itemprop", name));
  })
    .map(wordsWithin)
    .filter((text) => text !== "" && text !== caption && text.length <= LONGEST_CREDIT)
    .map(bareCredit);
  const chain = [...new Set(named)].filter((one, _, all) => !all.some((other) => other !== one && other.includes(one)));
  if (chain.length > 0) return chain.slice(0, MOST_CREDITS).join("/");
  return creditIn(caption);
}

/** Whom a caption credits at its end, as `Photo: Jane Doe/Example Agency`. */
export function creditIn(caption: string | undefined): string | undefined {
  return caption === undefined ? undefined : CREDIT_WORDS.exec(caption.slice(-300))?.[1]?.trim();
}

function shownBy(element: PageElement): Shown | undefined {
  const files = Object.hasOwn(KINDS, element.name) ? (isTooSmall(element) ? [] : [element]) : filesIn(element);
  const [first] = files;
  if (!first) return undefined;
  const caption = captionOf(element);
  const words = (caption && wordsWithin(caption)) || undefined;
  return {
    element,
    type: KINDS[first.name] ?? "picture",
    files,
    caption: words,
    credit: creditOf(element, words ?? attributeOf(first, "alt")),
    licences: elementsWhere(element, (one) => one.name === "a" && hasToken(one, "rel", "license")).flatMap(
      (link) => attributeOf(link, "href") ?? [],
    ),
  };
}

function collect(element: PageElement, isCut: (one: PageElement) => boolean, into: Shown[]): void {
  for (const child of element.children) {
    if (typeof child === "string" || into.length >= MOST_MEDIA || isCut(child)) continue;
    const isFrame = child.name === "figure" || (FRAME.test(namesOf(child)) && captionOf(child) !== undefined);
    const shown = isFrame || Object.hasOwn(KINDS, child.name) ? shownBy(child) : undefined;
    // A frame around half the text is its layout.
    if (shown && wordsWithin(child).length <= (shown.caption?.length ?? 0) + 300) into.push(shown);
    else collect(child, isCut, into);
  }
}

/** The media of a text in order of appearance: in figures and frames with their captions, and bare ones. */
export function picturesIn(elements: readonly PageElement[], isCut: (one: PageElement) => boolean): Shown[] {
  const shown: Shown[] = [];
  for (const element of elements) collect(element, isCut, shown);
  return shown;
}
