import type { Reading } from "../../copy/reading.ts";
import { millisOf } from "../duration.ts";
import { canonicalInstant, isInstant } from "../instant.ts";
import type { Policy } from "../policy/policy.ts";

/** Until when a supplier lets a story be kept: its version's date, else its arrival, and the policy's `maxRetention`. */
export function retentionEnd(policy: Policy | undefined, { article }: Pick<Reading, "article">): string | undefined {
  const length = policy?.lifecycle?.maxRetention && millisOf(policy.lifecycle.maxRetention);
  const { versionCreated } = article;
  if (!length || !versionCreated || !isInstant(versionCreated)) return undefined;
  return canonicalInstant(Date.parse(versionCreated) + length);
}
