import type { Sender } from "../../copy/item-copy.ts";
import { domainName } from "./domain-name.ts";
import { structuredTokens } from "./structured-tokens.ts";

type Check = Sender["checks"][number];

/** Longer than any server writes: a dozen results with their comments. */
const LONGEST = 16_384;

/** The property in which each method names the domain that it vouches for; `smtp.mail` and `header.i` are older. */
const VOUCHED: Record<string, readonly string[]> = {
  dmarc: ["header.from"],
  dkim: ["header.d", "header.i"],
  domainkeys: ["header.d", "header.from"],
  spf: ["smtp.mailfrom", "smtp.mail"],
};

function checkOf(authserv: string, [first = "", ...properties]: readonly string[]): Check[] {
  const [, method, result] = /^([\w-]{1,40})(?:\/\d+)?=([\w-]{1,40})$/.exec(first) ?? [];
  if (method === undefined || result === undefined) return [];
  const name = method.toLowerCase();
  const vouched = (VOUCHED[name] ?? [])
    .map((property) => properties.find((one) => one.toLowerCase().startsWith(`${property}=`)))
    .find((found) => found !== undefined);
  const domain = domainName(vouched?.slice(vouched.indexOf("=") + 1));
  return [{ authserv, method: name, result: result.toLowerCase(), ...(domain ? { domain } : {}) }];
}

/**
 * The results of one Authentication-Results field (RFC 8601), each with the server that wrote it and the domain that it
 * vouches for. A field that is not well formed states nothing.
 */
export function authenticationResults(value: string): Check[] {
  const [server, ...results] = (value.length <= LONGEST && structuredTokens(value)) || [];
  const authserv = server?.[0]?.toLowerCase();
  if (authserv === undefined || authserv.includes("=")) return [];
  return results.flatMap((tokens) => checkOf(authserv, tokens));
}
