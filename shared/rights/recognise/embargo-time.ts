import { readTime } from "../../time/wire-time.ts";
import { embargoClocks, type StatedClock } from "./embargo-clock.ts";
import { embargoDay } from "./embargo-day.ts";

/** What makes the hour that is named another than that of release: `after the speech at 10:00`. */
const CONDITION =
  /(?<!^|\p{L})(?:after|once|when|following|delivery|delivered|approx\p{L}{0,8}|about|around|nach|sobald|wenn|etwa|gegen|après|dès|lorsque|vers|tras|después|cuando|dopo|quando|após|na|zodra|etter|när|efter|kun)(?!\p{L})/iu;

/**
 * The time until which words hold the copy, as ISO 8601: an instant where they name a zone, a floating time where they
 * name none, a date where they give no hour. Undefined for whatever a person must read: a weekday alone, several dates,
 * several hours without zones. Of the same moment in several zones the latest counts.
 */
export function embargoTime(spelled: string, written?: string): string | undefined {
  const words = spelled.trim();
  if (readTime(words)) return words;
  if (CONDITION.test(words)) return undefined;
  const day = embargoDay(words, written);
  if (!day) return undefined;
  const clocks = embargoClocks(day.rest);
  if (clocks === undefined) return undefined;
  const [first, ...others] = clocks;
  if (!first) return day.date;
  if (others.length === 0) return first.offset === undefined ? local(day.date, first) : instant(day.date, first);
  if (clocks.some(({ offset }) => offset === undefined)) return undefined;
  const instants = clocks.map((clock) => instant(day.date, clock));
  return instants.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

function local(date: string, { hour, minute }: StatedClock): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * 60_000).toISOString().slice(0, 19);
}

function instant(date: string, clock: StatedClock): string {
  const offset = clock.offset ?? 0;
  if (offset === 0) return `${local(date, clock)}Z`;
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${local(date, clock)}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
