import type { Structured } from "./main-article.ts";
import { linksNamed, metaOf, type PageHead } from "./page-head.ts";
import { addressOf, fieldOf } from "./schema-values.ts";

/** An address that a page states as its own, and where. */
export interface StatedAddress {
  href: string;
  pointer: string;
}

/** The address as an absolute one of the web, without a fragment; undefined for what is none, or a site's front. */
function article(raw: string | undefined, base: string | undefined): string | undefined {
  if (raw === undefined || raw.length > 4000 || !URL.canParse(raw, base)) return undefined;
  const url = new URL(raw, base);
  if (!/^https?:$/.test(url.protocol) || (url.pathname === "/" && url.search === "")) return undefined;
  url.hash = "";
  return url.href;
}

/**
 * The addresses that a page states as its article's, the first the one that names it: schema.org's, `rel=canonical`,
 * `og:url`. A front page's address names no article, though builders write it into every page.
 */
export function statedAddresses(head: PageHead, { sources }: Structured): StatedAddress[] {
  const canonical = linksNamed(head, "canonical")[0];
  const og = metaOf(head, "og:url");
  const base = [head.base, canonical?.value, og?.value].find((one) => one !== undefined && URL.canParse(one));
  const described = sources.flatMap(({ node, at }) =>
    ["url", "mainEntityOfPage", "@id"].map((name) => ({
      raw: addressOf(fieldOf(node, name)),
      pointer: `${at}/${name}`,
    })),
  );
  const candidates = [
    ...described,
    ...[canonical, og].map((one) => ({ raw: one?.value, pointer: one?.pointer ?? "" })),
  ];
  const found = new Map<string, StatedAddress>();
  for (const { raw, pointer } of candidates) {
    const href = article(raw, base);
    if (href !== undefined && !found.has(href)) found.set(href, { href, pointer });
  }
  return [...found.values()];
}

/** What relative addresses of a page are resolved against; undefined where the page does not say. */
export function baseOf(head: PageHead, addresses: readonly StatedAddress[]): string | undefined {
  const page = addresses[0]?.href;
  return head.base !== undefined && URL.canParse(head.base, page) ? new URL(head.base, page).href : page;
}
