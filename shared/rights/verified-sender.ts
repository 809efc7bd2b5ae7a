import type { Sender } from "../copy/item-copy.ts";
import type { House } from "./policy/house.ts";

/** Methods that vouch for a domain (RFC 8601, section 2.7). `iprev` and `auth` vouch for a host or a login. */
const VOUCHING = new Set(["dmarc", "dkim", "spf"]);

/**
 * Whether the domain that a mail names in From is who sent it: a server that the house trusts says that DMARC passed for
 * it, or that DKIM or SPF passed for a domain aligned with it, and no such server says that DMARC failed. Without a
 * trusted server nobody is verified.
 */
export function isVerified({ domain, checks }: Sender, house: House | undefined): boolean {
  const trusted = new Set(house?.mail?.trustedAuthserv?.map((server) => server.toLowerCase()));
  const counted = checks.filter(
    ({ authserv, below }) =>
      trusted.has(authserv.toLowerCase()) && (!below || house?.mail?.resultsBelowReceived === true),
  );
  if (counted.some(({ method, result }) => method === "dmarc" && result === "fail")) return false;
  return counted.some(
    (check) =>
      VOUCHING.has(check.method) &&
      check.result === "pass" &&
      check.domain !== undefined &&
      isAligned(check.domain, domain),
  );
}

// RFC 7489, section 3.1, as far as it goes without a list of public suffixes: the same domain, or one below the other.
// A name of one label is nobody's own: a check that vouches for `example` says nothing of `wire.example`.
function isAligned(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (!a.includes(".") || !b.includes(".")) return false;
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
