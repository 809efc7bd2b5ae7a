const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Zones that RFC 822 names; letters and other names are as good as none (RFC 5322 section 4.3). */
const ZONES: Readonly<Record<string, string>> = {
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  z: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};
// `Sat, 7 May 2016 23:53:30 GMT`, its weekday, seconds and zone left out at will.
const MAIL_TIME =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}\.?,?[\s-]+(\d{4}|\d\d),?(?:\s+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:\s*([+-]\d\d:?\d\d|[a-z]{1,5}))?(?:\s*\([^()]{0,20}\))?)?$/i;
// C's asctime: `Sat May  7 23:53:30 2016`.
const C_TIME = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d\d):(\d\d):(\d\d)(?:\s+([a-z]{1,5}|[+-]\d{4}))?\s+(\d{4})$/i;

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^[+-]/.test(zone)) return zone;
  const name = zone.toLowerCase();
  return Object.hasOwn(ZONES, name) ? (ZONES[name] ?? "") : "";
}

const two = (digits: string) => digits.padStart(2, "0");

/** RFC 5322 section 4.3: two digits below 50 are of this century. */
function yearOf(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 50 ? "20" : "19"}${year}`;
}

/**
 * A time of a feed in the spelling of ISO 8601: those of RFC 822 and its followers are turned, a zone that they leave
 * out or that has no meaning stays out; everything else comes back as it was.
 */
export function feedTime(raw: string): string {
  const text = raw.trim();
  const c = C_TIME.exec(text);
  const [, day, month, year, hour, minute, second, zone] =
    MAIL_TIME.exec(text) ?? (c ? ["", c[2], c[1], c[7], c[3], c[4], c[5], c[6]] : []);
  const number = MONTHS.indexOf((month ?? "").toLowerCase()) + 1;
  if (day === undefined || year === undefined || number === 0) return raw;
  const date = `${yearOf(year)}-${two(String(number))}-${two(day)}`;
  if (hour === undefined || minute === undefined) return date;
  return `${date}T${two(hour)}:${minute}:${second ?? "00"}${zoneOf(zone)}`;
}
