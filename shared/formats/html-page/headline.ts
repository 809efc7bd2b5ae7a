import { cleanText } from "../../markup/clean-text.ts";
import { elementsWhere, wordsWithin } from "../../page/page-elements.ts";
import type { PageElement } from "../../page/page-tree.ts";
import { isHidden } from "./hidden.ts";
import type { Page } from "./page.ts";
import { metaOf } from "./page-head.ts";
import { fieldOf, plainWords, wordsOf } from "./schema-values.ts";

/** A longer text is no headline, whatever element it stands in. */
const LONGEST = 400;
/** What parts a page's title from the name of its site. */
const PARTING = /\s+[|»·•:–—-]+\s+/;
/** A site's name has few words. */
const MOST_SITE_WORDS = 5;

/** Letters and digits alone, to compare texts that differ in punctuation. */
export const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** A page's title without the name of its site at either end. */
export function bareTitle(title: string, sites: readonly string[]): string {
  const parts = title.split(PARTING);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return title;
  const isSite = (part: string) => sites.some((site) => letters(site) === letters(part));
  const cutEnd = title.slice(0, title.lastIndexOf(last)).replace(/\s+[|»·•:–—-]+\s+$/, "");
  if (isSite(last)) return cutEnd;
  if (isSite(first)) return title.slice(first.length).replace(/^\s+[|»·•:–—-]+\s+/, "");
  const isShort = last.split(" ").length <= MOST_SITE_WORDS && cutEnd.split(" ").length > last.split(" ").length;
  return isShort && /\s[|»·•–—-]+\s[^|»·•–—]*$/.test(title) ? cutEnd : title;
}

function headings(body: PageElement): string[] {
  return (
    elementsWhere(body, (one) => one.name === "h1" && !isHidden(one))
      // Manuals put a sign behind their headings that links to them.
      .map((one) => wordsWithin(one).replace(/\s*[¶#]$/, ""))
      .filter((text) => text !== "" && text.length <= LONGEST)
  );
}

/** The headline: as described, as the heading that the titles repeat, as the titles say without their site. */
export function headlineOf({ body, head, structured: { article }, publishers: sites }: Page): string | undefined {
  const described = wordsOf(fieldOf(article, "headline")) ?? wordsOf(fieldOf(article, "name"));
  const meta = metaOf(
    head,
    "dc.title",
    "dcterms.title",
    "og:title",
    "citation_title",
    "parsely-title",
    "twitter:title",
  );
  const inMeta = meta && plainWords(meta.value);
  const titles = [described, inMeta, head.title].flatMap((one) => (one ? [letters(one)] : []));
  const shown = headings(body);
  // Search engines cut headlines short: the page shows the whole.
  const cut = described && /(?:…|\.\.\.)$/.test(described) ? letters(described) : undefined;
  const whole = cut && shown.find((text) => letters(text).startsWith(cut));
  if (whole) return whole;
  if (described) return described;
  const isSite = (text: string) => sites.some((site) => letters(site) === letters(text));
  const isRepeated = (text: string) =>
    letters(text).length > 3 && titles.some((title) => title.includes(letters(text)));
  // The name of the site is repeated by the titles as well, and shorter.
  const [repeated] = shown.filter((text) => isRepeated(text) && !isSite(text)).sort((a, b) => b.length - a.length);
  if (repeated) return repeated;
  if (inMeta) return bareTitle(inMeta, sites);
  if (shown.length === 1 && shown[0] && !isSite(shown[0])) return shown[0];
  return head.title ? bareTitle(cleanText(head.title), sites) : shown[0];
}
