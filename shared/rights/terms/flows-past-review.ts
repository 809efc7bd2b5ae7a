import type { Facts } from "../facts.ts";

/**
 * Whether copy flows on though nobody re-read its supplier's terms in time: what was signed does not lapse with what was
 * published, and released copy is never pulled for it.
 */
export function flowsPastReview({ policy, desk, parts }: Pick<Facts, "policy" | "desk" | "parts">): boolean {
  return policy?.trust === "contracted" || desk.wasUsable || parts[0]?.coverage.agreement !== undefined;
}
