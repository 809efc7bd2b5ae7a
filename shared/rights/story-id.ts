import type { Policy } from "./policy/policy.ts";

/** A version at the end of an id is short; a longer one is not looked for. */
const LONGEST_SUFFIX = 64;

/** The id of a story, and the version that its supplier writes at the end of it. */
export interface StoryId {
  uri: string;
  version?: string;
}

/**
 * A story's id without the suffix that its policy names, as `_\d+` for `..._47`: some suppliers put the version there,
 * and each revision would be a story of its own. An id that is nothing but suffix is kept whole.
 */
export function storyId(uri: string, policy: Policy | undefined): StoryId {
  const suffix = policy?.identity?.stripSuffix;
  if (!suffix) return { uri };
  const found = new RegExp(`(?:${suffix.replaceAll(".", "\\.")})$`).exec(uri.slice(-LONGEST_SUFFIX))?.[0];
  if (!found || found.length >= uri.length) return { uri };
  const version = found.match(/\d+/g)?.join(".");
  return { uri: uri.slice(0, -found.length), ...(version ? { version } : {}) };
}
