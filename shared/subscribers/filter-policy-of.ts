import type { Subscriber } from "./subscriber.ts";

/** Attributes that one filter policy may name (SNS quota). */
export const MAX_FILTER_KEYS = 5;
/** Combinations of values that one filter policy may come to (SNS quota): the product over its attributes. */
export const MAX_FILTER_COMBINATIONS = 150;

/** An SNS filter policy over message attributes. */
export type FilterPolicy = Record<string, readonly string[] | readonly Record<string, readonly string[]>[]>;

/** The event of a withdrawal that is for one subscriber only: for others the story goes on. */
export function withdrawnFrom(id: string): string {
  return `withdrawn:${id}`;
}

/**
 * The filter policy of a configured subscriber. The withdrawal of a story always comes through, whatever the subscriber
 * chose by: it may have got the story under other values. Of the rest only what its terms allow it (`to`) and it chose.
 */
export function filterPolicyOf({ id, topic = "Notices", filter = {} }: Subscriber): FilterPolicy | undefined {
  if (topic !== "Notices") return lettingEndsThrough(filter);
  return lettingEndsThrough({ to: [id], ...filter }, withdrawnFrom(id));
}

/** A filter policy that lets through what is chosen, and every end; none where nothing is chosen. */
export function lettingEndsThrough(
  chosen: NonNullable<Subscriber["filter"]>,
  ...ends: string[]
): FilterPolicy | undefined {
  if (Object.keys(chosen).length === 0) return undefined;
  return { $or: [{ event: ["withdrawn", ...ends] }, chosen as Record<string, readonly string[]>] };
}

/** How much of SNS's quotas a filter policy takes. Branches of an `$or` add up; attributes count once. */
export function filterSize(policy: FilterPolicy | undefined): { keys: number; combinations: number } {
  const branches = (policy?.$or ?? []) as readonly Record<string, readonly string[]>[];
  const keys = new Set(branches.flatMap((branch) => Object.keys(branch)));
  const combinations = branches.map((branch) => Object.values(branch).reduce((all, values) => all * values.length, 1));
  return { keys: keys.size, combinations: combinations.reduce((sum, one) => sum + one, 0) };
}
