import { statedTime } from "../../copy/stated-time.ts";
import type { Notes } from "../../json/notes.ts";
import { readTime } from "../../time/wire-time.ts";

/** `dd.MM.yyyy HH:mm`, as the service says in its own comments. */
const CLOCK = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d)$/;

/** A time of the service as a clock reading of ISO 8601, its zone unsaid; undefined for what is none. */
export function clockReading(raw: string): string | undefined {
  const [, day, month, year, clock] = CLOCK.exec(raw) ?? [];
  const local = `${year}-${month}-${day}T${clock}:00`;
  return readTime(local) ? local : undefined;
}

/** A time of the service for the article; what is none is a problem. */
export function timeOf(raw: string | undefined, at: string, notes: Notes): string | undefined {
  return statedTime(raw && (clockReading(raw) ?? raw), at, notes);
}
