import type { WireTime } from "../../time/wire-time.ts";
import { wireMoment } from "../../wire/wire-moment.ts";

/** When and by whom a message was sent, as the line behind its text says. */
export interface Transmission {
  agency: string;
  time?: WireTime;
}

/** Zones of the United States as ANPA's sign-off names them. Elsewhere the same letters mean other zones. */
const ZONES = {
  GMT: "Z",
  UTC: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
} as const;

/** `AP-WF-11-13-13 1509GMT`: agency, bureau, month, day, year, clock, zone. */
const SIGN_OFF = /^([A-Z]{2,4})-[A-Z]{2,3}-(\d\d)-(\d\d)-((?:\d\d)?\d\d) (\d\d):?(\d\d) ?([A-Z]{3})?\b/;
/** `KWS-21:37-09-12-18`: clock, day, month, year; no zone. */
const CLOCK_FIRST = /^([A-Z]{2,4})-(\d\d):(\d\d)-(\d\d)-(\d\d)-((?:\d\d)?\d\d)\b/;

/** Reads the sign-off of a message; undefined for a line that is none. */
export function transmissionOf(line: string): Transmission | undefined {
  const [, agency, month, day, year, hour, minute, zone] = SIGN_OFF.exec(line) ?? [];
  if (agency && month && day && year && hour && minute) {
    const time = wireMoment({ year, month: Number(month), day, hour, minute, zone }, ZONES);
    return { agency, ...(time ? { time } : {}) };
  }
  const [, service, clock = "", past = "", date = "", ofMonth, ofYear = ""] = CLOCK_FIRST.exec(line) ?? [];
  if (!service) return undefined;
  const time = wireMoment({ year: ofYear, month: Number(ofMonth), day: date, hour: clock, minute: past }, {});
  return { agency: service, ...(time ? { time } : {}) };
}
