import { describe, expect, it } from "vitest";
import { latestInstant, readTime } from "../../shared/time/wire-time.ts";

describe("reading times", () => {
  it.each([
    ["2026-01-05T09:00:00Z", "2026-01-05T09:00:00Z"],
    ["2026-01-05T09:00:00.123+01:00", "2026-01-05T09:00:00.123+01:00"],
    ["2026-01-05T09:00:00+0100", "2026-01-05T09:00:00+01:00"],
    ["2026-01-05 09:00+01", "2026-01-05T09:00:00+01:00"],
    ["20160909T000100+0100", "2016-09-09T00:01:00+01:00"],
    ["20160909T0001-0530", "2016-09-09T00:01:00-05:30"],
    ["2026-01-05T09:00:00-00:00", "2026-01-05T09:00:00Z"],
    ["2026-01-05T09:00:00+00:00", "2026-01-05T09:00:00Z"],
  ])("%s is an instant", (raw, instant) => expect(readTime(raw)).toEqual({ kind: "instant", instant }));
  it.each([
    ["2022-07-11 18:33", "2022-07-11T18:33:00"],
    ["20150220T135142", "2015-02-20T13:51:42"],
  ])("%s has no zone, and gets none", (raw, local) => expect(readTime(raw)).toEqual({ kind: "floating", local }));
  it.each([
    ["2026-02-28", "2026-02-28"],
    ["20240229", "2024-02-29"],
  ])("%s is a day", (raw, date) => expect(readTime(raw)).toEqual({ kind: "date", date }));
  it.each([
    "",
    "yesterday",
    "Saturday 0001 GMT",
    "2026-02-29",
    "2026-13-01",
    "2026-01-05T24:00:00Z",
    "2026-01-05T09:60Z",
    "05/01/2026",
    "2026-1-5",
    "2026-01-05T09:00:00+99:00",
    "1767603600",
    "20080219T000000+0100x",
    "2026-0105",
  ])("%j is no time that can be told", (raw) => expect(readTime(raw)).toBeUndefined());
});

describe("the latest that a time can mean", () => {
  it.each([
    ["2026-01-05T09:00:00+01:00", "2026-01-05T09:00:00+01:00"],
    ["2026-01-05T09:00", "2026-01-05T21:00:00Z"],
    ["2026-12-31", "2027-01-01T12:00:00Z"],
  ])("of %s is %s", (raw, latest) => {
    const time = readTime(raw);
    expect(time && latestInstant(time)).toBe(latest);
  });
});
