import { JSDOM } from "jsdom";

/** What a body may be made of. The formats' own list lies elsewhere: this one says what a reader's page can bear. */
const ELEMENTS = new Set(
  "p br h2 h3 h4 h5 h6 ul ol li table tbody tr td th blockquote figure figcaption pre strong em b i sub sup a".split(
    " ",
  ),
);
const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** Formats make the same of most vectors, and a DOM remembers every document that it parsed. */
const seen = new Map<string, string[]>();

function isLive({ localName, namespaceURI, attributes }: Element): boolean {
  if (namespaceURI !== "http://www.w3.org/1999/xhtml" || !ELEMENTS.has(localName)) return true;
  return [...attributes].some(({ name, value }) => {
    if (localName !== "a" || name !== "href") return true;
    // As a browser reads it, against the page's own address.
    return (
      !URL.canParse(value, "https://reader.example/") ||
      !SCHEMES.has(new URL(value, "https://reader.example/").protocol)
    );
  });
}

function liveOnce(html: string): { live: string[]; again: string } {
  const { window } = new JSDOM(`<!DOCTYPE html><body>${html}`);
  const { body, head } = window.document;
  const elements = [...head.querySelectorAll("*"), ...body.querySelectorAll("*")];
  return { live: elements.filter(isLive).map(({ outerHTML }) => outerHTML), again: body.innerHTML };
}

/**
 * Every element of a body that a page of a reader's could not bear, as a browser's parser sees it: another element than
 * text is made of, an attribute that is no link, a link that runs. Parsed twice: some markup runs only the second time.
 */
export function liveMarkup(html: string): string[] {
  const known = seen.get(html);
  if (known) return known;
  const { live, again } = liveOnce(html);
  const all = again === html ? live : [...live, ...liveOnce(again).live];
  seen.set(html, all);
  return all;
}
