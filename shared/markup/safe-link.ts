const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** The address of a link as it may be published; undefined for scripts, `data:` and addresses with no host to them. */
export function safeLink(href: string): string | undefined {
  const trimmed = href.replace(/\p{Cc}/gu, "").trim();
  if (!/^[a-z]+:/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return SCHEMES.has(url.protocol) ? url.href : undefined;
}
