import { type WallClock, wallClock } from "../../time/wall-clock.ts";
import { monthNumber } from "../../wire/wire-moment.ts";

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const CLOCK = /(?<![\d/-])(\d{1,2})(?:[:.h]?(\d{2}))(?![\d/-])\s*(?:([ap])\.?m\b)?|(?<!\d)(\d{1,2})\s*([ap])\.?m\b/i;
const ZULU = /\b(?:GMT|UTC)\b|\d\s?Z\b/i;
const WEEKDAY = new RegExp(`\\b(${DAYS.join("|")})\\b`, "i");
const MONTH_DAY =
  /\b(\p{L}{3,10})\.?\s(\d{1,2})\b(?![:.h]?\d)|\b(\d{1,2})(?:st|nd|rd|th|\.)?\s(?:de\s)?(\p{L}{3,10})\b/giu;

/** The clock reading of a note in words, `00:01`, and whether it says that it is Greenwich's. */
function clockOf(note: string): { clock: string; isZulu: boolean } | undefined {
  const found = CLOCK.exec(note);
  if (!found) return undefined;
  const half = (found[3] ?? found[5])?.toLowerCase();
  const hour = Number(found[1] ?? found[4]);
  const hours = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  return { clock: `${String(hours).padStart(2, "0")}:${found[2] ?? "00"}`, isZulu: ZULU.test(note) };
}

/** Whether the days that a note names are the day of a date; a note that names none speaks of any. */
function isOfDay(note: string, date: string): boolean {
  const weekday = WEEKDAY.exec(note)?.[1]?.toLowerCase();
  if (weekday && DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] !== weekday) return false;
  for (const [, before, dayAfter, dayBefore, after] of note.matchAll(MONTH_DAY)) {
    const month = monthNumber(before ?? after ?? "");
    const isSame = month === Number(date.slice(5, 7)) && Number(dayAfter ?? dayBefore) === Number(date.slice(8));
    if (month !== undefined && !isSame) return false;
  }
  return true;
}

/**
 * Whether a note in words says what a field says: it gives no time of its own, or the time and day that the field's
 * moment has in one of the zones that the note may mean. `own` is the field's clock reading as it is spelled.
 */
export function noteAgrees(note: string, at: string, own: WallClock | undefined, zones: readonly string[]): boolean {
  const said = clockOf(note);
  if (!said) return !/\d/.test(note) && note.split(" ").length <= 3;
  const zulu = wallClock(at, "UTC");
  const shown = said.isZulu ? [zulu] : [own, zulu, ...zones.map((zone) => wallClock(at, zone))];
  return shown.some((wall) => wall?.clock === said.clock && isOfDay(note, wall.date));
}
