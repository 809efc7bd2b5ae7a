import type { Passage } from "../../copy/item-copy.ts";
import type { Statement } from "../../copy/statement.ts";
import type { MarkupBlock } from "../../markup/markup-blocks.ts";
import { attributeOf, elementsWhere, hasToken } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";
import type { Removed } from "../../record/provenance.ts";
import { isDeskLine } from "../../wire/desk-line.ts";
import { isFurniture } from "./chrome.ts";
import { letters } from "./headline.ts";
import { pageBlocks } from "./page-blocks.ts";

/** A page's menus are hundreds of lines: a record keeps as many as show what was left out. */
const MOST_REMOVED = 60;
const LONGEST_REMOVED = 200;
/** Blocks that are looked for in the text. */
const MOST_BLOCKS = 2000;
const LONGEST_TERMS = 1200;
/** Words by which a page that stands around an article says how the article may be used. */
const TERMS =
  /\b(?:republish\w*|redistribut\w*|reproduc(?:e|ed|tion)|syndicat\w*|creative commons|licen[cs]ed under|may not be (?:published|copied|used)|nachdruck|weiterverbreitung|reproduction (?:interdite|autorisée)|reproducción)\b/i;
const FEWEST_WORDS = 6;
/** So few letters in a row stand in any text by chance. */
const LEAST_TELLING = 15;

/** What stands around an article: notes to the desk, terms of use, and the furniture that was left out. */
export interface Outside {
  notes: Passage[];
  statements: Statement[];
  removed: Removed[];
}

const stated = (field: Statement["field"], value: string): Statement => ({
  field,
  value,
  source: "item-structured",
  pointer: "body",
});
const isList = ({ html }: MarkupBlock) => /^<(?:ul|ol|table)/.test(html);

/** Licence links of the one article of a page, those of its pictures left out: its foot is where they stand. */
function licenceLinks(body: PageElement): Statement[] {
  const articles = elementsWhere(body, ({ name }) => name === "article");
  const [first] = articles;
  const inside = first ? elementsWhere(first, ({ name }) => name === "article").length : 0;
  if (!first || inside !== articles.length - 1) return [];
  const ofPictures = new Set(
    elementsWhere(first, ({ name }) => name === "figure" || name === "blockquote").flatMap((one) =>
      elementsWhere(one, ({ name }) => name === "a"),
    ),
  );
  const isLicence = (one: PageElement) => one.name === "a" && hasToken(one, "rel", "license") && !ofPictures.has(one);
  return elementsWhere(first, isLicence).flatMap((link) => {
    const value = attributeOf(link, "href");
    return value ? [{ field: "license", value, source: "item-structured", pointer: "article//a[rel=license]" }] : [];
  });
}

/** Reads what a page shows outside its article's text. `inside` is every text that is kept. */
export function outsideOf(body: PageElement, inside: readonly string[]): Outside {
  const kept = new Set(inside.map(letters));
  const all = letters(inside.join(" "));
  // The blocks are looked through twice, with and without furniture.
  const known = new Map<string, boolean>();
  const isNew = (own: string) => own !== "" && !kept.has(own) && !(own.length > LEAST_TELLING && all.includes(own));
  const isOutside = ({ text }: MarkupBlock) => {
    const isOut = known.get(text) ?? isNew(letters(text));
    known.set(text, isOut);
    return isOut;
  };
  const ownFeet = new Set(
    elementsWhere(body, ({ name }) => name === "article").flatMap((one) =>
      elementsWhere(one, ({ name }) => name === "footer"),
    ),
  );
  const isAround = (one: PageElement) => !ownFeet.has(one) && isFurniture(one);
  const main = pageBlocks([body], undefined, isAround).slice(0, MOST_BLOCKS).filter(isOutside);
  const rest = pageBlocks([body], undefined).slice(0, MOST_BLOCKS).filter(isOutside);
  const notes = main.filter((block) => !isList(block) && isDeskLine(block.text));
  const terms = main.filter(
    (block) =>
      !notes.includes(block) &&
      block.text.length <= LONGEST_TERMS &&
      TERMS.test(block.text) &&
      block.text.split(" ").length >= FEWEST_WORDS,
  );
  const said = new Set([...notes, ...terms].map(({ text }) => text));
  return {
    notes: notes.map(({ text, html }) => ({ role: "ed-note", text, html, pointer: "body" })),
    statements: [
      ...licenceLinks(body),
      ...notes.map(({ text }) => stated("edNote", text)),
      ...terms.map(({ text }) => stated("usageTerms", text)),
    ],
    removed: rest
      .filter(({ text }) => !said.has(text))
      .slice(0, MOST_REMOVED)
      .map(({ text }) => ({ reason: "site-chrome", text: text.slice(0, LONGEST_REMOVED), pointer: "body" })),
  };
}
