import { keep, type Notes, refuse } from "../json/notes.ts";
import { readTime } from "../time/wire-time.ts";

/**
 * A moment with its offset. A clock reading without one, as many agencies send, is kept as it came and never completed;
 * what is no time at all is a problem. Empty is undefined.
 */
export function statedInstant(raw: string | undefined, at: string, notes: Notes): string | undefined {
  if (raw === undefined || raw.trim() === "") return undefined;
  const time = readTime(raw);
  if (time?.kind === "instant") return time.instant;
  if (time === undefined) return refuse(notes, at, raw, "a time of ISO 8601");
  keep(notes, at, raw);
  return undefined;
}
