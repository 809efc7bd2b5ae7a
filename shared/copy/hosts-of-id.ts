/** Hosts that an id itself names: `https://host/...`, and the authority of a `tag:` or `urn:newsml:` URI. */
export function hostsOfId(uri: string | undefined): string[] {
  if (uri === undefined) return [];
  const named = /^(?:tag:|urn:newsml:)([a-z0-9.-]+\.[a-z]{2,})[,:]/i.exec(uri)?.[1];
  if (named) return [named.toLowerCase()];
  return /^https?:/i.test(uri) && URL.canParse(uri) ? [new URL(uri).hostname] : [];
}
