import { hostOf, isHostOf, isPublicAddress } from "../hosts.ts";
import type { Policy } from "../policy/policy.ts";

/** Whether an address can be where the supplier published: a public https address, on its own host where we know it. */
export function isCanonicalFor(url: string, policy: Policy | undefined): boolean {
  const hosts = policy?.match.host;
  return isPublicAddress(url) && (!hosts || isHostOf(hostOf(url) ?? "", hosts));
}
