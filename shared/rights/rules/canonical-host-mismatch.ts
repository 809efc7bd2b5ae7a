import { stated } from "../facts.ts";
import { hostOf } from "../hosts.ts";
import { isCanonicalFor } from "../terms/canonical-url.ts";
import type { Rule } from "./rule.ts";

/** RGT-402: an address that is given as the story's own is not the publisher's, not https, or not public. */
export const canonicalHostMismatch: Rule = (facts) => {
  const { policy, publisher } = facts;
  const hosts = policy?.match.host?.join(", ") ?? "no host that we know";
  return stated(facts, "canonicalUrl")
    .filter(({ value }) => !isCanonicalFor(value.trim(), policy))
    .map(({ value }) => ({
      part: "text",
      evidence: [],
      args: { host: hostOf(value.trim()) ?? "no web host", publisher, hosts },
      releaseOn: ["review:rights-desk"],
    }));
};
