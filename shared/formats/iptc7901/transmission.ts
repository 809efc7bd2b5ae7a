import type { WireTime } from "../../time/wire-time.ts";
import { readTime } from "../../time/wire-time.ts";
import { monthNumber, wireMoment } from "../../wire/wire-moment.ts";

/** When a message was sent, and by whom, as the lines behind its text say. */
export interface Transmission {
  agency?: string;
  time?: WireTime;
}

/** Zones that the lines behind the text name without a second meaning. */
const ZONES = { GMT: "Z", UTC: "Z", Z: "Z", MEZ: "+01:00", CET: "+01:00", MESZ: "+02:00", CEST: "+02:00" } as const;

/** `251037 Sep 24`, `071341 GMT Okt 15`, `AFP 121212 GMT JAN 09`: day, hour, minute, zone, month, year. */
const DAY_TIME =
  /^(?:([A-Za-z]{2,8}) )?(\d\d)(\d\d)(\d\d)(?: ?([A-Z]{1,4}))?[ -]([\p{L}]{3,9})\.?[ -]((?:19|20)?\d\d)\b/u;
/** `APA0123    2010-01-31/12:34` */
const ISO = /^(?:([A-Z]{2,8})\d{2,5} +)?(\d{4}-\d\d-\d\d)\/(\d\d:\d\d)/;

/** Whether a line is the time of transmission that ends a message. */
export function transmissionOf(line: string): Transmission | undefined {
  const [found, agency, day, hour, minute, zone, month, year] = DAY_TIME.exec(line) ?? [];
  if (found !== undefined) {
    const time = wireMoment(
      {
        year: year ?? "",
        month: monthNumber(month ?? ""),
        day: day ?? "",
        hour: hour ?? "",
        minute: minute ?? "",
        zone,
      },
      ZONES,
    );
    return { ...(agency ? { agency } : {}), ...(time ? { time } : {}) };
  }
  const [isIso, own, date, clock] = ISO.exec(line) ?? [];
  if (isIso === undefined) return undefined;
  const time = readTime(`${date}T${clock}`);
  return { ...(own ? { agency: own } : {}), ...(time ? { time } : {}) };
}
