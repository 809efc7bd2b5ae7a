import type { Passage } from "../../copy/item-copy.ts";
import type { Statement } from "../../copy/statement.ts";
import type { MarkupBlock } from "../../markup/markup-blocks.ts";
import { isChrome } from "../../markup/site-lines.ts";
import { attributeOf, elementsWithin, hasToken, wordsWithin } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";
import { isChromeLine } from "./chrome.ts";
import { letters } from "./headline.ts";
import { pageBlocks } from "./page-blocks.ts";
import { withoutBy } from "./people.ts";
import type { StoryPart } from "./story-part.ts";

const CREATIVE_COMMONS = /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\//i;
/** A block that puts a text under a licence, and does not merely write about licences. */
const LICENSES = /\b(?:licen[cs]ed?|licence|lizenz|licencia|licenza|republish\w{0,3}|creative commons)\b/i;

/** The text of a page's article. */
export interface Texts {
  passages: Passage[];
  /** Licences that links inside the text name: only the link's address may say which. */
  statements: Statement[];
}

/** A licence that a link in the text names, by its relation or by where it leads. */
function licencesIn(
  elements: readonly PageElement[],
  isCut: (one: PageElement) => boolean,
  pointer: string,
): Statement[] {
  const found = new Set<string>();
  const walk = (element: PageElement, block: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === "string" || isCut(child)) continue;
      const href = child.name === "a" ? attributeOf(child, "href") : undefined;
      const isNamed =
        href !== undefined && CREATIVE_COMMONS.test(href) && LICENSES.test(wordsWithin(block).slice(0, 2000));
      if (href !== undefined && (isNamed || hasToken(child, "rel", "license"))) found.add(href);
      walk(child, /^(?:p|li|div|section|aside|footer|td)$/.test(child.name) ? child : block);
    }
  };
  for (const element of elements) walk(element, element);
  return [...found].map((value) => ({ field: "license", value, source: "item-structured", pointer: `${pointer}//a` }));
}

/**
 * The paragraphs and subheads of the article in reading order, without the boxes and lines of its site, and without a
 * second copy of what stands above it.
 */
export function textsOf(
  { elements, pointer }: StoryPart,
  base: string | undefined,
  isCut: (one: PageElement) => boolean,
  above: readonly string[],
): Texts {
  const repeated = new Set(above.map(letters));
  const isRepeated = (text: string) => repeated.has(letters(text)) || repeated.has(letters(withoutBy(text)));
  const isOwn = ({ text }: MarkupBlock, index: number) =>
    !isChromeLine(text) && !isChrome(text) && !(index < 6 && isRepeated(text));
  const blocks = pageBlocks(elements, base, isCut).filter(isOwn);
  // A subhead over nothing headed a box that was taken out: comments, other stories.
  while (blocks.at(-1)?.kind === "subhead" && blocks.length > 1) blocks.pop();
  return {
    passages: blocks.map(({ kind, html, text }) => ({ role: kind, text, html, pointer })),
    statements: licencesIn(elements, isCut, pointer),
  };
}

/** The standfirst that a page shows between its headline and its text. */
export function standfirstOf(body: PageElement): string | undefined {
  for (const element of elementsWithin(body)) {
    const names = attributeOf(element, "class") ?? "";
    const isOne =
      hasToken(element, "itemprop", "alternativeHeadline") ||
      /(?:^|[\s_-])(?:standfirst|sub-?(?:title|headline)|dek|deck|chapeau|vorspann|article-?(?:lead|intro|summary))(?:$|[\s_-])/i.test(
        names,
      );
    const text = isOne && element.name !== "meta" ? wordsWithin(element) : "";
    if (text.length >= 20 && text.length <= 1000) return text;
  }
  return undefined;
}
