import { offsetAt } from "./zoned-instant.ts";

/** What the clocks and calendars of a place show at a moment. */
export interface WallClock {
  /** `2026-02-06`. */
  date: string;
  /** `00:01`. */
  clock: string;
}

/** What a zone's clocks (an IANA name) show at an instant; undefined for a zone that the platform does not know. */
export function wallClock(instant: string, zone: string): WallClock | undefined {
  const moment = Date.parse(instant);
  const offset = offsetAt(moment, zone);
  if (offset === undefined) return undefined;
  const local = new Date(moment + offset).toISOString();
  return { date: local.slice(0, 10), clock: local.slice(11, 16) };
}
