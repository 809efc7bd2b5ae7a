import type { Change } from "../record/change.ts";
import { isLaterVersion } from "../story/rank.ts";

/** Kinds of transmission that are part of a story, or speak of it, and never take the place of what was sent before. */
const BESIDE: ReadonlySet<Change> = new Set(["lead", "add", "insert", "take", "advisory"]);
/** The version of an item that is the first of its id. */
const FIRST = "1";

/**
 * The uri of an item that stands beside its story, where it came under the story's own id: a lead that is no
 * write-through, an add, an insert, a take, an advisory. One that is the first version of its id is an item of its own already.
 */
export function besideUri(story: string, change: Change | undefined, version: string | undefined): string | undefined {
  if (!change || !BESIDE.has(change) || !isLaterVersion(version, FIRST)) return undefined;
  return `${story}${story.includes("#") ? "/" : "#"}${change}-${encodeURIComponent((version ?? "").toWellFormed())}`;
}
