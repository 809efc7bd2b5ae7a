import type { Article } from "../record/article.ts";

/** Names that are kept of one story; an item with more is not telling ids but subjects. */
const MAX_NAMES = 8;
/** A shorter value is a counter or a code (`1`, `red`), whatever its role says. */
const SHORTEST = 4;
/**
 * Roles of ids that many stories bear, that begin anew each day, or that are another story's: a kill by such a name would
 * hit strangers. Belga's public identifier is one constant; a Duid is unique in its file only.
 */
const SHARED =
  /(?:^|:)(?:PublicIdentifier|Duid|du-key|etag|transref|runningnumber|originator|editNumber|refuno|\w*sequenceNumber)$/i;
/** Roles of ids that one story bears and no other: what cancels itself is also killed under these. */
const OWN =
  /(?:^|:)(?:uri|guid|doc-id|itemid|friendlykey|iptc7901Id|serviceNumber|agencyNumber|NewsItemId|entry_id|textid|uno)$/i;

/** A name of a story beside its uri. */
export interface StoryName {
  value: string;
  /** Whether no other story of the supplier can bear it. */
  isOwn: boolean;
}

/** The names beside its uri by which a kill can mean a story, those that it alone bears first. */
export function storyNames({ uri, altIds = [] }: Pick<Article, "uri" | "altIds">): StoryName[] {
  const names = new Map<string, StoryName>();
  for (const { role = "", value = "" } of altIds) {
    if (value.length < SHORTEST || value === uri || SHARED.test(role)) continue;
    const isOwn = OWN.test(role) || names.get(value)?.isOwn === true;
    names.set(value, { value, isOwn });
  }
  return [...names.values()].sort((a, b) => Number(b.isOwn) - Number(a.isOwn)).slice(0, MAX_NAMES);
}
