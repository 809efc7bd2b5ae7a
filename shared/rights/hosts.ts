/** The host of an https or http address, lower case; undefined for anything else. */
export function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? hostname.toLowerCase().replace(/\.$/, "") : undefined;
}

/** Whether a host is one of those named, or below one of them. `notmee.example` is not below `mee.example`. */
export function isHostOf(host: string, named: readonly string[]): boolean {
  return named.some((name) => host === name.toLowerCase() || host.endsWith(`.${name.toLowerCase()}`));
}

/** Hosts that are nobody's address on the web: numbers, and names that only mean something at home. */
const PRIVATE = /^(?:localhost|\[.*\]|[\d.]+|[^.]+)$|\.(?:localhost|local|internal|lan|home\.arpa)$/;

/** Whether an address can be what readers are sent to: https, a public name, no credentials, no port of its own. */
export function isPublicAddress(url: string): boolean {
  const host = hostOf(url);
  if (host === undefined || PRIVATE.test(host)) return false;
  const { protocol, username, password, port } = new URL(url);
  return protocol === "https:" && username === "" && password === "" && port === "";
}
