import { keep, type Notes, refuse } from "../json/notes.ts";
import { articleTime } from "../time/article-time.ts";
import { readTime } from "../time/wire-time.ts";

/**
 * A moment with its offset, or a clock reading without one as many agencies send it: the zone of its supplier places
 * that later. A day alone is kept as it came and never completed; what is no time at all is a problem. Empty is
 * undefined.
 */
export function statedTime(raw: string | undefined, at: string, notes: Notes): string | undefined {
  if (raw === undefined || raw.trim() === "") return undefined;
  const time = readTime(raw);
  if (time === undefined) return refuse(notes, at, raw, "a time of ISO 8601");
  if (time.kind === "date") keep(notes, at, raw);
  return articleTime(time);
}
