import { type Facts, noticed, stated } from "../facts.ts";
import { hostOf, isHostOf } from "../hosts.ts";
import { isGrantedName, isOwnName } from "../names.ts";
import type { Policy } from "../policy/policy.ts";
import type { Rule } from "./rule.ts";

/** What follows a publisher's name in such a line, and is no part of it. */
const KIND_OF_PUBLISHER = /\s+(?:website|web site|site|magazine|newspaper|blog|newsletter|online)$/i;

/** RGT-503: a line or a field says that somebody else published the article first, so that the rights are theirs. */
export const republishedCopy: Rule = (facts) => {
  const { policy } = facts;
  const publishers = new Set([...namedPublishers(facts), ...originalHosts(facts)]);
  return [...publishers].map((publisher) => ({
    part: "text",
    evidence: [],
    args: { publisher: publisher.slice(0, 120) },
    ...(policy && isGrantedName(publisher, policy)
      ? { severity: "warn" as const }
      : { releaseOn: [`agreement:${publisher.slice(0, 120)}`] }),
  }));
};

function namedPublishers(facts: Facts): string[] {
  const { policy } = facts;
  return noticed(facts, "first-published")
    .flatMap(({ value }) => value?.trim().replace(KIND_OF_PUBLISHER, "") ?? [])
    .filter((name) => name !== "" && !(policy && (isOwnName(name, policy) || isOwnHost(`https://${name}`, policy))));
}

// schema.org's isBasedOn marks a republished copy; without hosts of the supplier's own nobody can tell.
function originalHosts(facts: Facts): string[] {
  const { policy } = facts;
  if (!policy?.match.host) return [];
  return stated(facts, "isBasedOn")
    .filter(({ value }) => !isOwnHost(value.trim(), policy))
    .flatMap(({ value }) => hostOf(value.trim()) ?? []);
}

function isOwnHost(url: string, { match }: Policy): boolean {
  const host = hostOf(url);
  return host !== undefined && isHostOf(host, match.host ?? []);
}
