import type { Reading } from "../../copy/reading.ts";
import { millisOf } from "../duration.ts";
import { canonicalInstant, isAfter, isInstant } from "../instant.ts";
import type { Policy } from "../policy/policy.ts";

/**
 * Until when a supplier lets a story be kept: from its version's date, or from its arrival where that was later, for the
 * policy's `maxRetention`. An old story that arrives today is not over today.
 */
export function retentionEnd(
  policy: Policy | undefined,
  { article }: Pick<Reading, "article">,
  arrived?: string,
): string | undefined {
  const length = policy?.lifecycle?.maxRetention && millisOf(policy.lifecycle.maxRetention);
  const { versionCreated } = article;
  if (!length || !versionCreated || !isInstant(versionCreated)) return undefined;
  const from = arrived && isAfter(arrived, versionCreated) ? arrived : versionCreated;
  return canonicalInstant(Date.parse(from) + length);
}
