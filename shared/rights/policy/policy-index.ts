import { nameKeys } from "../name-keys.ts";
import type { Policy } from "./policy.ts";

/** What finds a policy without trying each. */
export interface PolicyIndex {
  byId: ReadonlyMap<string, Policy>;
  byPrefix: ReadonlyMap<string, Policy>;
  /** Lengths of all prefixes, longest first: one look-up each finds the longest that a key begins with. */
  prefixLengths: readonly number[];
  bySender: ReadonlyMap<string, readonly Policy[]>;
  byHost: ReadonlyMap<string, readonly Policy[]>;
  /** By `nameKeys`. */
  byProvider: ReadonlyMap<string, readonly Policy[]>;
  byCreditLine: ReadonlyMap<string, readonly Policy[]>;
  /** Rules of the notices that stay in the text: `strip: false`. */
  keptNotices: ReadonlySet<string>;
}

const BUILT = new WeakMap<readonly Policy[], PolicyIndex>();

/** The index of a set of policies, built once for each set. A set does not change once it is in use. */
export function policyIndex(policies: readonly Policy[]): PolicyIndex {
  const built = BUILT.get(policies) ?? build(policies);
  BUILT.set(policies, built);
  return built;
}

function build(policies: readonly Policy[]): PolicyIndex {
  const byPrefix = new Map<string, Policy>();
  for (const policy of policies) {
    // The first holder of a prefix keeps it; lint refuses a second.
    for (const prefix of policy.match.prefix ?? []) byPrefix.set(prefix, byPrefix.get(prefix) ?? policy);
  }
  return {
    byId: new Map(policies.map((policy) => [policy.id, policy])),
    byPrefix,
    prefixLengths: [...new Set([...byPrefix.keys()].map(({ length }) => length))].sort((a, b) => b - a),
    bySender: by(policies, ({ match }) => match.sender ?? []),
    byHost: by(policies, ({ match }) => match.host?.map((host) => host.toLowerCase()) ?? []),
    byProvider: by(policies, ({ match }) => match.provider?.flatMap(nameKeys) ?? []),
    byCreditLine: by(policies, ({ match }) => match.creditLine?.flatMap(nameKeys) ?? []),
    keptNotices: new Set(
      policies.flatMap(({ id, noticePatterns }) =>
        noticePatterns
          .filter(({ strip }) => strip === false)
          .map((pattern) => `policy.noticePatterns ${id}/${pattern.id}`),
      ),
    ),
  };
}

function by(policies: readonly Policy[], keysOf: (policy: Policy) => string[]): Map<string, Policy[]> {
  const held = new Map<string, Policy[]>();
  for (const policy of policies) {
    for (const key of new Set(keysOf(policy))) {
      const holders = held.get(key);
      if (holders) holders.push(policy);
      else held.set(key, [policy]);
    }
  }
  return held;
}
