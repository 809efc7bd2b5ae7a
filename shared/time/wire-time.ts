/** A time as the wire spells it: a moment, a clock reading whose zone is not told, or a day. */
export type WireTime =
  | { kind: "instant"; instant: string }
  | { kind: "floating"; local: string }
  | { kind: "date"; date: string };

// ISO 8601 extended and basic, never mixed; the space for `T` is RFC 3339's own allowance and common on the wire.
const DATE = "(\\d{4})(?:-(\\d\\d)-(\\d\\d)|(\\d\\d)(\\d\\d))";
const CLOCK = "(\\d\\d)(?::(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)?|(\\d\\d)(?:(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)?)";
const ZONE = "\\s?(Z|UTC|GMT|[+\\-\u2212]\\d\\d(?::?\\d\\d)?)";
const TIME = new RegExp(`^${DATE}(?:(?:T|\\s)${CLOCK}(?:${ZONE})?)?$`, "i");

/** The farthest zone west of Greenwich, in hours: a floating time is over everywhere once it is over there. */
const LAST_ZONE_HOURS = 12;
/** The farthest zone east of Greenwich, in hours: where a clock reading comes first. */
const FIRST_ZONE_HOURS = 14;

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function offsetOf(zone: string): string | undefined {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return "Z";
  const digits = zone.replace(/\D/g, "").padEnd(4, "0");
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2));
  if (hours > 23 || minutes > 59) return undefined;
  // RFC 3339 section 4.3: -00:00 says that the zone is unknown, yet the moment in UTC is known.
  if (hours === 0 && minutes === 0) return "Z";
  return `${zone.startsWith("+") ? "+" : "-"}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/**
 * Reads an ISO 8601 or RFC 3339 time, basic or extended, its offset with or without colon. Instants come back in RFC
 * 3339 with the offset they were stated in. Never guesses: no zone gives a floating time, no clock gives a date, and
 * whatever is not a real day or time of day gives undefined.
 */
export function readTime(raw: string): WireTime | undefined {
  const match = TIME.exec(raw.trim());
  if (!match) return undefined;
  const [, year = "", m1, d1, m2, d2, hour, min1, sec1, frac1, min2, sec2, frac2, zone] = match;
  const month = m1 ?? m2 ?? "";
  const day = d1 ?? d2 ?? "";
  if (!isDate(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { kind: "date", date };
  const minute = min1 ?? min2 ?? "00";
  const second = sec1 ?? sec2 ?? "00";
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const fraction = frac1 ?? frac2;
  const local = `${date}T${hour}:${minute}:${second}${fraction ? `.${fraction}` : ""}`;
  if (zone === undefined) return { kind: "floating", local };
  const offset = offsetOf(zone);
  return offset === undefined ? undefined : { kind: "instant", instant: `${local}${offset}` };
}

function shifted(utc: string, hours: number): string {
  return new Date(Date.parse(`${utc}Z`) + hours * 3_600_000).toISOString().replace(".000Z", "Z");
}

/**
 * The latest moment that a time can mean: itself for an instant; for a floating time that clock reading at UTC-12; for
 * a date the end of that day at UTC-12. What is held until then is never released early.
 */
export function latestInstant(time: WireTime): string {
  if (time.kind === "instant") return time.instant;
  if (time.kind === "floating") return shifted(time.local, LAST_ZONE_HOURS);
  return shifted(`${time.date}T00:00:00`, 24 + LAST_ZONE_HOURS);
}

/**
 * The earliest moment at which a time can be over: itself for an instant; for a floating time that clock reading at
 * UTC+14; for a date the end of that day at UTC+14. What ends then is never used too long.
 */
export function earliestInstant(time: WireTime): string {
  if (time.kind === "instant") return time.instant;
  if (time.kind === "floating") return shifted(time.local, -FIRST_ZONE_HOURS);
  return shifted(`${time.date}T00:00:00`, 24 - FIRST_ZONE_HOURS);
}
