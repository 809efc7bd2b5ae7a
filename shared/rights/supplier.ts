import type { ItemCopy } from "../copy/item-copy.ts";
import type { Notice } from "../copy/notice.ts";
import type { Provenance } from "../record/provenance.ts";
import { hostOf, isHostOf } from "./hosts.ts";
import { isSameName } from "./names.ts";
import type { Policy } from "./policy/policy.ts";

type MatchedBy = NonNullable<Provenance["supplierMatchedBy"]>;

/** Whose copy an item is, by what; `notices` are the marks in its structured fields that name a supplier. */
export interface SupplierMatch {
  policy: Policy | undefined;
  by: MatchedBy | null;
  notices: Notice[];
}

/** What the copy says of itself, strongest first. */
const CONTENT_WAYS = ["provider", "host", "creditLine", "notice"] as const;

/**
 * Finds the policy of an item. The way of delivery wins: the longest prefix of the key. Without one, what the copy says
 * of itself selects public terms only, never a contract, and only when its strongest marks name one supplier.
 */
export function matchSupplier(
  item: Pick<ItemCopy, "marks">,
  key: string,
  found: readonly Notice[],
  policies: readonly Policy[],
): SupplierMatch {
  const marks = policies.flatMap((policy) => marksOf(item, policy));
  const notices = marks.map(({ way, policy, text }) => structuredNotice(way, policy, text));
  const byPrefix = longestPrefix(key, policies);
  if (byPrefix) return { policy: byPrefix, by: "prefix", notices };
  const own = found.flatMap(({ kind, value }) => {
    const policy = kind === "supplier" && policies.find(({ id }) => id === value);
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

function longestPrefix(key: string, policies: readonly Policy[]): Policy | undefined {
  let longest: { length: number; policy: Policy } | undefined;
  for (const policy of policies) {
    for (const prefix of policy.match.prefix ?? []) {
      if (key.startsWith(prefix) && prefix.length > (longest?.length ?? 0)) longest = { length: prefix.length, policy };
    }
  }
  return longest?.policy;
}

function marksOf({ marks }: Pick<ItemCopy, "marks">, policy: Policy) {
  const { provider = [], host = [], creditLine = [] } = policy.match;
  const isNamed = (names: readonly string[]) => (mark: string) => names.some((name) => isSameName(name, mark));
  return [
    ...marks.providers.filter(isNamed(provider)).map((text) => ({ way: "provider" as const, policy, text })),
    ...marks.hosts
      .filter((one) => isHostOf(hostOf(one) ?? one, host))
      .map((text) => ({ way: "host" as const, policy, text })),
    ...marks.creditLines.filter(isNamed(creditLine)).map((text) => ({ way: "creditLine" as const, policy, text })),
  ];
}

function structuredNotice(way: MatchedBy, { id }: Policy, text: string): Notice {
  return {
    kind: "supplier",
    text,
    source: "item-structured",
    rule: `policy.match.${way}`,
    confidence: 0.9,
    part: "text",
    value: id,
  };
}
