import { isUsable } from "../record/states.ts";
import type { OtherVersion } from "../rights/desk.ts";
import type { Head } from "./head.ts";

/** The version of a head as another version sees it. */
export function versionOf({ version = "1", wasUsable, state }: Head): OtherVersion {
  return { version, wasTold: wasUsable || isUsable(state) };
}

/**
 * The version whose place a revision takes or took. It stays what it was while the revision stands, so that deciding the
 * revision again finds the same.
 */
export function replacedVersion(head: Head | undefined, revision: string): OtherVersion | undefined {
  return head && head.revision !== revision ? versionOf(head) : head?.replaces;
}
