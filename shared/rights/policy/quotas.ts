import type { Policy } from "./policy.ts";
import type { Grant } from "./policy-terms.ts";

/** How many items a period may be used without asking. */
export type Quota = NonNullable<Grant["quota"]>;

/** The quotas of a policy's grants: of each kind of period the smallest, whichever part it is for. */
export function quotasOf(policy: Policy | undefined): Quota[] {
  const quotas = new Map<Quota["per"], Quota>();
  for (const { quota } of policy?.grants ?? []) {
    if (quota && quota.count <= (quotas.get(quota.per)?.count ?? quota.count)) quotas.set(quota.per, quota);
  }
  return [...quotas.values()];
}
