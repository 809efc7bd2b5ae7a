import * as v from "valibot";

const isDay = (date: string) => new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;

/** A calendar day, `2026-01-05`; days that no month has are refused. */
export const policyDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "expected a date such as 2026-01-05"),
  v.check(isDay, "no such day"),
);

/** An RFC 3339 instant with its offset; a time without one would mean another moment in another place. */
export const instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
    "expected an instant with an offset, such as 2026-01-05T09:00:00Z",
  ),
  v.check((at) => isDay(at.slice(0, 10)) && !Number.isNaN(Date.parse(at)), "no such moment"),
);

/** Days, hours and minutes of ISO 8601: `P2D`, `PT15M`. */
export const duration = v.pipe(
  v.string(),
  v.regex(/^P(?!$)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/, "expected a duration such as P2D or PT15M"),
);

/** A zone of the IANA database. */
export const timeZone = v.pipe(v.string(), v.check(isZone, "expected a time zone such as Europe/Berlin"));

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
