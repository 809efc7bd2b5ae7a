import { attributeOf, SILENT, wordsWithin } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";

/** Elements of a site and not of its article, wherever they stand. */
const FURNITURE = new Set(["nav", "form", "menu", "footer"]);
/** Names that builders give to boxes that are no part of the text. */
const BOXES =
  /(?:^|[\s_-])(?:(?:social|share|sharing|related|recirc\w*|newsletters?|sign-?up|subscri(?:be|ption)\w*|promo\w*|ads?|advert\w*|sponsor\w*|cookies?|consent|disqus|breadcrumbs?|toolbar|most-(?:read|popular)|read-?(?:more|next)|recommend\w*|trending|outbrain|taboola|paywall|donat\w*|membership|sharedaddy|jp-relatedposts|post-?meta|entry-?meta|article-?(?:meta|tags|share|tools|footer)|tag-?(?:list|cloud|links)|tags|about-(?:the-)?author|author-?(?:box|bio|card|info|about)|bio-box|print-only|no-print|skip-link|jump-link|popup|modal|follow-us|reactions?|pagination|pager|byline|dateline-meta|timestamp|edit-?section|mw-editsection))(?:$|[\s_-])/i;
const COMMENTS =
  /(?:^|\s)(?:\w{1,20}-)?comments?(?:$|\s|-(?:section|list|area|wrapper|container|count|link|form|thread|block))/i;
/** A box that holds more of the text than this is its layout, whatever it is called. */
const LARGEST_BOX = 0.3;
/** Ids are made from subheads as well: `sharing-a-boat-with-neighbours` is a section of a text. */
const LONGEST_BY_ID = 300;
const MOST_ID_WORDS = 3;
/** An aside whose words are links, or that is called a box, is not the article's. */
const LINKED = 0.5;

/** Elements that may hold a teaser and nothing else. */
const TEASED = new Set(["p", "div", "li", "h2", "h3", "h4", "h5", "h6", "section", "strong", "b", "em"]);
const ROLES = new Set(["navigation", "banner", "contentinfo", "search", "complementary", "form", "dialog", "alert"]);

/** Names of what stands around an article. */
const SITE = /(?:^|[\s_-])(?:(?:site-?|page-?|global-?|main-?)?(?:footer|nav\w*|menu|sidebar|masthead))(?:$|[\s_-])/i;

const classOf = (element: PageElement) => (attributeOf(element, "class") ?? "").slice(0, 1000);
const idOf = (element: PageElement) => (attributeOf(element, "id") ?? "").slice(0, 200);
const isBoxName = (names: string) => BOXES.test(names) || COMMENTS.test(names);
const isShort = (id: string) => id.split(/[-_\s]/).length <= MOST_ID_WORDS;
const namesOf = (element: PageElement) => `${classOf(element)} ${idOf(element)}`;
const hasRole = (element: PageElement) => ROLES.has(attributeOf(element, "role")?.toLowerCase() ?? "");

/** Lines that are a site's furniture when they are all that a block says. */
const LINES = [
  /^(?:advertisement|anzeige|werbung|publicité|publicidad|story continues below(?: this)? advertisement|article continues (?:below|after)(?: (?:this )?ad(?:vertisement)?)?)\W*$/i,
  /^(?:share|tweet|print|e-?mail|save|comments?|\d+ (?:comments?|shares?)|copy link|follow us|back to top|skip (?:to|advertisement).{0,40}|listen(?: to this article)?|share (?:this|on).{0,40}|sign up (?:for|to) (?:our|the) .{0,80}newsletters?\W*|loading\W*|(?:post|leave|write|add) a (?:comment|reply))$/i,
  /^(?:(?:first |last )?(?:published|updated|posted|modified)(?: (?:on|at))?\s*:?\s*(?:\w{3,9},? )?(?:\d|\w{3,9} \d).{0,60}|\d+ min(?:ute)?s? read|\d+ (?:minutes?|hours?|days?) ago)$/i,
];
const TEASER =
  /^(?:(?:read more|also read|read also|read next|see also|more on this(?: story)?|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|lea también|leggi anche|lees ook|les også|läs också)\b|related(?: (?:stories|articles|content|reading))?(?:\W|$))/i;
/** A longer line is a sentence of the text. */
const LONGEST_LINE = 200;
/** Share of a teaser's words that stand in its link. */
const TEASER_LINKED = 0.4;

/** Whether a block's words are a site's furniture. */
export function isChromeLine(text: string): boolean {
  return text.length <= LONGEST_LINE && LINES.some((pattern) => pattern.test(text));
}

/** Whether an element leads to another story, and says little else. */
function isTeaser(element: PageElement, { all, linked }: Lengths): boolean {
  return all <= LONGEST_LINE && linked > all * TEASER_LINKED && TEASER.test(wordsWithin(element));
}

/** How many characters an element says, and how many of them in links. */
interface Lengths {
  all: number;
  linked: number;
}

function measure(element: PageElement, isInLink: boolean, into: Map<PageElement, Lengths>): Lengths {
  const sum: Lengths = { all: 0, linked: 0 };
  const inLink = isInLink || element.name === "a";
  for (const child of SILENT.has(element.name) ? [] : element.children) {
    const one =
      typeof child === "string"
        ? { all: child.trim().length, linked: inLink ? child.trim().length : 0 }
        : measure(child, inLink, into);
    sum.all += one.all;
    sum.linked += one.linked;
  }
  into.set(element, sum);
  return sum;
}

/** Share of the words of a part of a page that stand in links; 0 where it says nothing. */
export function linkedShare(elements: readonly PageElement[]): number {
  const sums = elements.map((element) => measure(element, false, new Map()));
  const all = sums.reduce((sum, one) => sum + one.all, 0);
  return all === 0 ? 0 : sums.reduce((sum, one) => sum + one.linked, 0) / all;
}

/** Tells the elements inside an article that are boxes of its site: by their element, their role, their names. */
export function chromeWithin(elements: readonly PageElement[]): (element: PageElement) => boolean {
  const lengths = new Map<PageElement, Lengths>();
  const total = elements.reduce((sum, element) => sum + measure(element, false, lengths).all, 0);
  return (element) => {
    if (element.name === "nav" || element.name === "menu") return true;
    const { all, linked } = lengths.get(element) ?? { all: 0, linked: 0 };
    const isNamed =
      isBoxName(classOf(element)) || (all < LONGEST_BY_ID && isShort(idOf(element)) && isBoxName(idOf(element)));
    const isBox = FURNITURE.has(element.name) || isNamed || hasRole(element);
    if (TEASED.has(element.name) && isTeaser(element, { all, linked })) return true;
    if (!isBox && element.name !== "aside") return false;
    if (all > total * LARGEST_BOX && element.name !== "form") return false;
    return isBox || linked > all * LINKED;
  };
}

/** Whether an element is a site's own: its menus, its head and foot, its side columns. */
export function isFurniture(element: PageElement): boolean {
  return FURNITURE.has(element.name) || element.name === "aside" || hasRole(element) || SITE.test(namesOf(element));
}
