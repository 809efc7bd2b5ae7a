import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embargoTime } from "../../shared/rights/recognise/embargo-time.ts";
import { readTime } from "../../shared/time/wire-time.ts";
import { kindsIn } from "./recognised/notices-in.ts";

const WRITTEN = "2026-01-04T10:00:00Z";

describe("the time of an embargo in words", () => {
  it.each([
    ["0001 GMT Tuesday January 6", "2026-01-06T00:01:00Z"],
    ["9 a.m. EST Jan. 6", "2026-01-06T09:00:00-05:00"],
    ["6 January 2026, 00.01 hrs", "2026-01-06T00:01:00"],
    ["May 5 2026 0001 BST", "2026-05-05T00:01:00+01:00"],
    ["noon on 6 January", "2026-01-06T12:00:00"],
    ["midnight on 6 January 2026", "2026-01-07T00:00:00"],
    ["10:00 local time, 6 January", "2026-01-06T10:00:00"],
    ["6. Januar, 10.00 Uhr", "2026-01-06T10:00:00"],
    ["06.01.2026, 10 Uhr MEZ", "2026-01-06T10:00:00+01:00"],
    ["5. Juli 2026 10.00 Uhr MESZ", "2026-07-05T10:00:00+02:00"],
    ["mardi 6 janvier à 18h00 GMT", "2026-01-06T18:00:00Z"],
    ["6 de enero de 2026 a las 10:00 horas", "2026-01-06T10:00:00"],
    ["6. tammikuuta klo 6.00", "2026-01-06T06:00:00"],
    ["1000 GMT (1100 CET) January 6", "2026-01-06T11:00:00+01:00"],
    ["6 January 2026", "2026-01-06"],
    ["28 December 0600 GMT", "2025-12-28T06:00:00Z"],
  ])("%s is %s", (spelled, time) => expect(embargoTime(spelled, WRITTEN)).toBe(time));

  it.each([
    ["a weekday without a date", "0001 GMT SATURDAY"],
    ["an hour without a day", "0600 GMT"],
    ["a weekday that is another one", "0001 GMT Friday January 6"],
    ["a day or a month first", "01/02/2026 10:00"],
    ["two days", "January 6 to January 8, 2026"],
    ["a range of days", "January 6-8, 2026"],
    ["two hours without zones", "6 January, 10:00 and 12:00"],
    ["tomorrow", "tomorrow 0600 January 6"],
    ["an evening by the small clock", "6 January, 8:30 in the evening"],
    ["after a speech", "the speech ends, after 10:00 on 6 January"],
    ["no time of day", "6 January 25:00"],
    ["a year that could be two", "6 July 10:00"],
  ])("cannot be read: %s", (_, spelled) => expect(embargoTime(spelled, WRITTEN)).toBeUndefined());

  it("takes no year from nowhere", () => expect(embargoTime("6 January 10:00 GMT")).toBeUndefined());
  it("is a time of the wire or nothing, for any words", () => {
    const word = fc.constantFrom(
      "6",
      "January",
      "0001",
      "GMT",
      "Friday",
      "2026",
      "10:00",
      "noon",
      "MEZ",
      ",",
      "a.m.",
      "6.",
      "13.45",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 8 }).map((words) => words.join(" ")),
        ),
        (words) => {
          const time = embargoTime(words, WRITTEN);
          expect(time === undefined || readTime(time) !== undefined).toBe(true);
        },
      ),
    );
  });

  it.each([
    "EMBARGOED UNTIL 0001 GMT January 6",
    "NOT FOR RELEASE BEFORE 0001 GMT January 6",
    "HOLD FOR RELEASE until 0001 GMT January 6",
    "Sperrfrist: 6. Januar, 00.01 Uhr GMT",
    "Embargo jusqu'au 6 janvier 00h01 GMT",
    "Embargado hasta el 6 de enero 00:01 GMT",
    "Embargo fino alle 00.01 GMT del 6 gennaio",
    "Onder embargo tot 6 januari 00:01 GMT",
  ])("is read in every language: %s", (line) => {
    expect(kindsIn("first", line)).toEqual(["embargo: 2026-01-06T00:01:00Z"]);
  });
  it("is found inside a note to the desk", () => {
    expect(
      kindsIn("ed-note", "Note to editors: STRICTLY EMBARGOED. Not for public release until 12noon on January 6."),
    ).toEqual(["embargo: 2026-01-06T12:00:00"]);
  });
});
