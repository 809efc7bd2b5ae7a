import { stated } from "../facts.ts";
import { hostOf } from "../hosts.ts";
import { isCanonicalFor } from "../terms/canonical-url.ts";
import type { Rule } from "./rule.ts";

/** The scheme and host of an address: a reader of the finding sees which of them is wrong. */
function originOf(address: string): string {
  const host = hostOf(address);
  return host ? `${address.slice(0, address.indexOf(":"))}://${host}` : "no web host";
}

/** RGT-402: an address that is given as the story's own is not the publisher's, not https, or not public. */
export const canonicalHostMismatch: Rule = (facts) => {
  const { policy, publisher } = facts;
  const hosts = policy?.match.host?.map((host) => `https://${host}`).join(", ") ?? "public https addresses";
  return stated(facts, "canonicalUrl")
    .filter(({ value }) => !isCanonicalFor(value.trim(), policy))
    .map(({ value }) => ({
      part: "text",
      evidence: [],
      args: { host: originOf(value.trim()), publisher, hosts },
      releaseOn: ["review:rights-desk"],
    }));
};
