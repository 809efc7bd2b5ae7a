import type { ItemCopy } from "../copy/item-copy.ts";
import type { Notice } from "../copy/notice.ts";
import type { Provenance } from "../record/provenance.ts";
import { hostOf } from "./hosts.ts";
import { nameKeys } from "./name-keys.ts";
import type { Policy, PolicyBundle } from "./policy/policy.ts";
import { type PolicyIndex, policyIndex } from "./policy/policy-index.ts";
import { isVerified } from "./verified-sender.ts";

type MatchedBy = NonNullable<Provenance["supplierMatchedBy"]>;
type Marks = ItemCopy["marks"];

/** Whose copy an item is, by what; `notices` are the marks in its structured fields that name a supplier. */
export interface SupplierMatch {
  policy: Policy | undefined;
  by: MatchedBy | null;
  notices: Notice[];
}

interface Mark {
  way: (typeof CONTENT_WAYS)[number];
  policy: Policy;
  text: string;
}

/** What the copy says of itself, strongest first. */
const CONTENT_WAYS = ["provider", "host", "creditLine", "notice"] as const;

/**
 * Finds the policy of an item. The way of delivery wins: the longest prefix of the key, then a sender whom the house's
 * mail server verified. Without one, what the copy says of itself selects public terms only, never a contract, and only
 * when its strongest marks name one supplier.
 */
export function matchSupplier(
  item: Pick<ItemCopy, "marks">,
  key: string,
  found: readonly Notice[],
  { policies, house }: Pick<PolicyBundle, "policies" | "house">,
): SupplierMatch {
  const index = policyIndex(policies);
  const marks = marksOf(item.marks, index);
  const notices = marks.map(structuredNotice);
  const byPrefix = longestPrefix(key, index);
  if (byPrefix) return { policy: byPrefix, by: "prefix", notices };
  const { sender } = item.marks;
  const senders = sender && isVerified(sender, house) ? nearest(sender.domain, index.bySender) : [];
  if (senders.length > 1) return { policy: undefined, by: null, notices };
  if (senders[0]) return { policy: senders[0], by: "sender", notices };
  const own = found.flatMap(({ kind, value }) => {
    const policy = kind === "supplier" && value ? index.byId.get(value) : undefined;
    return policy ? [{ way: "notice" as const, policy }] : [];
  });
  for (const way of CONTENT_WAYS) {
    const named = new Set([...marks, ...own].filter((mark) => mark.way === way).map(({ policy }) => policy));
    const [policy] = named;
    if (named.size > 1) return { policy: undefined, by: null, notices };
    if (policy && policy.trust !== "contracted") return { policy, by: way, notices };
  }
  return { policy: undefined, by: null, notices };
}

function longestPrefix(key: string, { prefixLengths, byPrefix }: PolicyIndex): Policy | undefined {
  for (const length of prefixLengths) {
    const policy = length <= key.length ? byPrefix.get(key.slice(0, length)) : undefined;
    if (policy) return policy;
  }
  return undefined;
}

// Strongest first within a supplier, suppliers in the order of their ids: the same marks give the same evidence.
function marksOf({ providers, hosts, creditLines }: Marks, index: PolicyIndex): Mark[] {
  const marks = [
    ...providers.flatMap((text) => named("provider", text, index.byProvider)),
    ...hosts.flatMap((text) =>
      everyHolder(domainsOf(hostOf(text) ?? text), index.byHost).map((policy) => ({
        way: "host" as const,
        policy,
        text,
      })),
    ),
    ...creditLines.flatMap((text) => named("creditLine", text, index.byCreditLine)),
  ];
  return marks.sort((a, b) => (a.policy.id < b.policy.id ? -1 : a.policy.id > b.policy.id ? 1 : 0));
}

function named(way: "provider" | "creditLine", text: string, held: ReadonlyMap<string, readonly Policy[]>): Mark[] {
  return everyHolder(nameKeys(text), held).map((policy) => ({ way, policy, text }));
}

function everyHolder(keys: readonly string[], held: ReadonlyMap<string, readonly Policy[]>): Policy[] {
  return [...new Set(keys.flatMap((key) => held.get(key) ?? []))];
}

// `news.wire.example` is of the supplier who names it before it is of one who names `wire.example`.
function nearest(domain: string, held: ReadonlyMap<string, readonly Policy[]>): readonly Policy[] {
  for (const one of domainsOf(domain)) {
    const holders = held.get(one);
    if (holders) return holders;
  }
  return [];
}

/** Labels of a name in the DNS (RFC 1035: 255 octets, a dot after each): stops a "host" of a million dots. */
const MAX_LABELS = 127;

/** A host and every domain that it is below. */
function domainsOf(host: string): string[] {
  const labels = host.split(".", MAX_LABELS + 1);
  return labels.length > MAX_LABELS ? [] : labels.map((_, at) => labels.slice(at).join("."));
}

function structuredNotice({ way, policy, text }: Mark): Notice {
  return {
    kind: "supplier",
    text,
    source: "item-structured",
    rule: `policy.match.${way}`,
    confidence: 0.9,
    part: "text",
    value: policy.id,
  };
}
