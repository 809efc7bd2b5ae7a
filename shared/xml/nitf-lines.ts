import { elementAt, elementsBelow, elementsIn } from "./elements.ts";
import { spacedWordsOf, wordsOf } from "./words.ts";
import type { XmlElement } from "./xml-element.ts";

/** The lines above the text of a NITF, as they stand. */
export interface NitfLines {
  headline: string[];
  subheadline: string[];
  byline: string[];
  dateline: string[];
  abstract: string[];
}

/** The words of a dateline; EFE writes nothing there but the moment, as a machine does, and that is none. */
export function datelineOf(element: XmlElement): string | undefined {
  const words = wordsOf(element);
  return words && !/^\d{4}-?\d\d-?\d\dT?[\d:+-]*Z?$/.test(words) ? words : undefined;
}

/** The lines of a NITF that lies inside another format, whose own may be silent. */
export function nitfLines(nitf: XmlElement): NitfLines {
  const head = elementAt(nitf, "body", "body.head");
  const hedlines = elementsIn(head, "hedline");
  const words = (elements: readonly XmlElement[]) => elements.flatMap((one) => wordsOf(one) ?? []);
  const inHedline = (local: string) => words(hedlines.flatMap((one) => elementsBelow(one, local)));
  const main = inHedline("hl1");
  const bare = words(hedlines.filter((one) => elementsIn(one).length === 0));
  const title = elementAt(nitf, "head", "title");
  const found = [main, bare, words(title ? [title] : [])].find((lines) => lines.length > 0);
  return {
    headline: (found ?? []).slice(0, 1),
    subheadline: inHedline("hl2"),
    byline: elementsIn(head, "byline").flatMap((one) => spacedWordsOf(one) ?? []),
    dateline: elementsIn(head, "dateline").flatMap((one) => datelineOf(one) ?? []),
    abstract: words(elementsIn(head, "abstract")),
  };
}
