import { addressParser } from "postal-mime";
import type { Sender } from "../../copy/item-copy.ts";
import { authenticationResults } from "./authentication-results.ts";
import { domainName } from "./domain-name.ts";
import type { HeadField } from "./head.ts";

/** Results that are kept of one mail; servers write three or four. */
const MOST_CHECKS = 50;
/** A From field is an address and a name; longer ones are made to slow a parser. */
const LONGEST_FROM = 2000;

/** Fields that servers put above a message. Whatever stands below another field, the sender may have written. */
const TRACE = /^(?:received|return-path|delivered-to|envelope-to|authentication-results|received-spf|arc-.*|x-.*)$/;

function fromDomain(head: readonly HeadField[]): string {
  const [from, ...others] = head.filter(({ name }) => name === "from");
  if (!from || others.length > 0 || from.value.length > LONGEST_FROM) return "";
  const [address, ...more] = addressParser(from.value, { flatten: true });
  return address && more.length === 0 ? (domainName(address.address?.includes("@") ? address.address : "") ?? "") : "";
}

/**
 * Who a mail says it is from, and what servers say of that: `domain` is empty where From names none, or several.
 * RFC 8601, section 5: only the receiver's own server can be believed, so a field counts that stands above all Received
 * fields. Some servers (Gmail, SES) write theirs below their own Received field: of those the topmost of each server
 * is given, marked `below`; the rest may be the sender's invention. ARC is not read.
 */
export function senderOf(head: readonly HeadField[]): Sender {
  const checks: Sender["checks"] = [];
  const seen = new Set<string>();
  let isBelow = false;
  for (const { name, value } of head) {
    if (!TRACE.test(name)) break;
    isBelow ||= name === "received";
    if (name !== "authentication-results") continue;
    const results = authenticationResults(value);
    const [first] = results;
    if (!first || (isBelow && seen.has(first.authserv))) continue;
    checks.push(...(isBelow ? results.map((result) => ({ ...result, below: true as const })) : results));
    seen.add(first.authserv);
  }
  return { domain: fromDomain(head), checks: checks.slice(0, MOST_CHECKS) };
}
