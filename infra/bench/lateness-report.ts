import type { Lateness, LatenessFigures } from "./embargo-lateness.ts";

/** Released within this after its instant (milliseconds). */
const LATE_BUDGET = 5_000;

const line = (what: string, { items, p50, p99, max, early, unread }: Lateness): string =>
  `${what} (${items}): late p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms, max ${Math.round(max)} ms, ` +
  `${max <= LATE_BUDGET ? "within budget" : "OVER BUDGET"} (${LATE_BUDGET} ms); ${early} early${unread > 0 ? `; ${unread} more were not read in time by this machine` : ""}`;

/** The lateness of embargoes as lines for people. */
export function latenessReport({ atOnce, spread, lastMoment }: LatenessFigures): string[] {
  return [
    line("Embargoes that end at once", atOnce),
    line(`Embargoes that end over ${spread.seconds} s`, spread),
    line("Copy that comes seconds before", lastMoment),
  ];
}
