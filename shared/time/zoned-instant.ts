/** What a clock reading means in a zone. */
export interface ZonedInstant {
  /** RFC 3339, with the offset that the zone had. */
  instant: string;
  /** How often that zone's clocks show it: 0 in the gap of a change, 2 when they are put back over it. */
  times: 0 | 1 | 2;
}

const DAY_MS = 86_400_000;
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(zone)) {
    try {
      clocks.set(zone, new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }));
    } catch {
      clocks.set(zone, undefined);
    }
  }
  return clocks.get(zone);
}

/** Milliseconds that a zone's clocks are ahead of UTC at a moment; undefined for a zone that the platform does not know. */
export function offsetAt(moment: number, zone: string): number | undefined {
  const clock = clockOf(zone);
  if (!clock || Number.isNaN(new Date(moment).getTime())) return undefined;
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = OFFSET.exec(clock.format(moment)) ?? [];
  const ahead = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -ahead : ahead;
}

function spelled(moment: number, offset: number): string {
  const local = new Date(moment + offset).toISOString().replace(/(?:\.000)?Z$/, "");
  const minutes = Math.abs(offset) / 60_000;
  // Offsets of the time before zones have seconds, which RFC 3339 cannot spell.
  if (offset === 0 || minutes % 1 !== 0) return new Date(moment).toISOString().replace(".000Z", "Z");
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The moment at which the clocks of a zone (an IANA name) show a local time, `2026-02-06T00:01:00`. A time that they
 * skip is read with the offset before the change, one that they show twice is the later: never before its true moment.
 */
export function zonedInstant(local: string, zone: string): ZonedInstant | undefined {
  const asUtc = Date.parse(`${local}Z`);
  // No zone is a day from Greenwich: of any change near this time, one lies before it and one after.
  const before = offsetAt(asUtc - DAY_MS, zone);
  const after = offsetAt(asUtc + DAY_MS, zone);
  if (before === undefined || after === undefined) return undefined;
  const shown = [...new Set([before, after])].filter((offset) => offsetAt(asUtc - offset, zone) === offset);
  const offset = shown.length === 0 ? before : Math.min(...shown);
  const moment = asUtc - offset;
  return { instant: spelled(moment, offsetAt(moment, zone) ?? offset), times: shown.length as 0 | 1 | 2 };
}
