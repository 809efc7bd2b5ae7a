import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallClock } from "../../shared/time/wall-clock.ts";
import { latestInstant } from "../../shared/time/wire-time.ts";
import { zoneOfPlace } from "../../shared/time/zone-of-place.ts";
import { zonedInstant } from "../../shared/time/zoned-instant.ts";

const HALF_HOUR = 1_800_000;

/** What a zone's clocks show, by another way than the code under test goes: field by field. */
function clockIn(zone: string): (moment: number) => string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
    hourCycle: "h23",
  });
  return (moment) => {
    const [, day, month, year, clock] = /^(\d+)\/(\d+)\/(\d+), ([\d:]+)$/.exec(format.format(moment)) ?? [];
    return `${year}-${month}-${day}T${clock}`;
  };
}

describe("a clock reading in a zone", () => {
  it.each([
    ["2026-03-29T02:30:00", "Europe/Berlin", "2026-03-29T03:30:00+02:00", 0],
    ["2026-10-25T02:30:00", "Europe/Berlin", "2026-10-25T02:30:00+01:00", 2],
    ["2026-07-01T00:01:00", "Europe/Berlin", "2026-07-01T00:01:00+02:00", 1],
    ["2026-11-01T01:30:00", "America/New_York", "2026-11-01T01:30:00-05:00", 2],
    ["2026-10-04T02:15:00", "Australia/Lord_Howe", "2026-10-04T02:45:00+11:00", 0],
    ["2011-12-30T12:00:00", "Pacific/Apia", "2011-12-31T12:00:00+14:00", 0],
    ["2026-01-05T09:00:00.5", "UTC", "2026-01-05T09:00:00.500Z", 1],
  ])("%s in %s is %s, shown %i times", (local, zone, instant, times) => {
    expect(zonedInstant(local, zone)).toEqual({ instant, times });
  });

  it("is nothing in a zone that there is not, and no time on its own", () => {
    expect(zonedInstant("2026-01-05T09:00:00", "Mars/Olympus")).toBeUndefined();
    expect(zonedInstant("soon", "Europe/Berlin")).toBeUndefined();
  });

  // How many half hours the clocks of the year never show; Apia went to bed on 29 December and rose on the 31st.
  it.each([
    ["Europe/Berlin", 2026, 2],
    ["America/New_York", 2026, 2],
    ["Australia/Lord_Howe", 2026, 1],
    ["Africa/Casablanca", 2026, 2],
    ["Pacific/Apia", 2011, 50],
  ])("is in %s, over the year %i, the last moment at which its clocks show it", (zone, year, neverShown) => {
    const shows = clockIn(zone);
    const last = new Map<string, number>();
    const times = new Map<string, number>();
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += HALF_HOUR) {
      last.set(shows(at), at);
      times.set(shows(at), (times.get(shows(at)) ?? 0) + 1);
    }
    let skipped = 0;
    for (let at = Date.UTC(year, 0, 3); at < Date.UTC(year, 11, 31); at += HALF_HOUR) {
      const local = new Date(at).toISOString().slice(0, 19);
      const read = zonedInstant(local, zone);
      if (!read) throw new Error(local);
      if (!last.has(local)) {
        skipped += 1;
        expect(read.times, local).toBe(0);
        expect(shows(Date.parse(read.instant)) > local, local).toBe(true);
        continue;
      }
      if (Date.parse(read.instant) !== last.get(local) || read.times !== times.get(local))
        throw new Error(`${local} is read as ${read.instant}, ${read.times} times`);
    }
    expect(skipped).toBe(neverShown);
  });

  it("is never before its true moment, nor after the latest that it can mean, whatever the zone", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    const from = Date.UTC(2000, 0, 1) / 1000;
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: from, max: from + 40 * 366 * 86_400 }),
        (zone, second) => {
          // Begin with a moment, so that every reading is one that the zone's clocks do show.
          const local = clockIn(zone)(second * 1000);
          const at = Date.parse(zonedInstant(local, zone)?.instant ?? "");
          expect(at).toBeGreaterThanOrEqual(second * 1000);
          expect(at).toBeLessThanOrEqual(Date.parse(latestInstant({ kind: "floating", local })));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("the clock on the wall of a place", () => {
  it("shows the day and the time of a moment", () => {
    expect(wallClock("2026-02-05T23:01:00Z", "Europe/Paris")).toEqual({ date: "2026-02-06", clock: "00:01" });
    expect(wallClock("2026-02-05T23:01:00Z", "Mars/Olympus")).toBeUndefined();
  });
  it.each([
    ["PARIS", "Europe/Paris"],
    ["New York", "America/New_York"],
    ["Saltmere", undefined],
    ["", undefined],
  ])("%s is in %s", (place, zone) => expect(zoneOfPlace(place)).toBe(zone));
});
