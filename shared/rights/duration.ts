const DURATION = /^P(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?)?$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The longest month: who asks to wait for one is not answered too early. */
const MONTH_DAYS = 31;

/** Milliseconds of an ISO 8601 duration in months, weeks, days, hours and minutes; undefined for any other text. */
export function millisOf(duration: string): number | undefined {
  const found = DURATION.exec(duration);
  if (!found) return undefined;
  const [months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = found.slice(1).map((digits) => Number(digits ?? 0));
  return (months * MONTH_DAYS + weeks * 7 + days) * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS;
}

const UNITS = ["month", "week", "day", "hour", "minute"];

/** A duration in words: `2 days`, `1 day 12 hours`. What is none is given back as it is. */
export function durationWords(duration: string): string {
  const numbers = DURATION.exec(duration)?.slice(1) ?? [];
  const words = numbers.flatMap((digits, at) =>
    digits === undefined ? [] : [`${Number(digits)} ${UNITS[at]}${Number(digits) === 1 ? "" : "s"}`],
  );
  return words.length > 0 ? words.join(" ") : duration;
}
