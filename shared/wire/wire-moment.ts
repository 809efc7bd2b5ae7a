import { readTime, type WireTime } from "../time/wire-time.ts";

const MONTHS: Record<string, number> = {
  jan: 1,
  feb: 2,
  fev: 2,
  mar: 3,
  mrz: 3,
  maer: 3,
  mär: 3,
  apr: 4,
  abr: 4,
  avr: 4,
  may: 5,
  mai: 5,
  maj: 5,
  mei: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  ago: 8,
  aou: 8,
  aoû: 8,
  sep: 9,
  set: 9,
  oct: 10,
  okt: 10,
  out: 10,
  nov: 11,
  dec: 12,
  dez: 12,
  dic: 12,
  des: 12,
  déc: 12,
};

/** The number of a month by its name or the first letters of it, in the languages of the wires. */
export function monthNumber(name: string): number | undefined {
  const key = name.toLowerCase().replace(/\.$/, "");
  return MONTHS[key.slice(0, 4)] ?? MONTHS[key.slice(0, 3)];
}

/** The wires went digital after 1970, and were gone from their formats long before 2070. */
const CENTURY_PIVOT = 70;

/** A year of two digits in its century. */
export function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < CENTURY_PIVOT ? "20" : "19"}${year}`;
}

/** A moment as a message gives it: figures as they came, the zone as a name. */
export interface StatedMoment {
  year: string;
  month: number | undefined;
  day: string;
  hour: string;
  minute: string;
  zone?: string | undefined;
}

const two = (figure: string | number) => String(figure).padStart(2, "0");

/**
 * The time that a message states: an instant where its zone is among those given, else floating; undefined when its
 * figures are no real time. Nothing is filled in.
 */
export function wireMoment(stated: StatedMoment, zones: Readonly<Record<string, string>>): WireTime | undefined {
  const { year, month, day, hour, minute, zone } = stated;
  if (month === undefined) return undefined;
  const offset = zone === undefined ? "" : (zones[zone.toUpperCase()] ?? "");
  return readTime(`${fullYear(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00${offset}`);
}

/** The calendar day of a time, as it was stated. */
export function dayOf(time: WireTime): string {
  if (time.kind === "date") return time.date;
  return (time.kind === "instant" ? time.instant : time.local).slice(0, 10);
}
