import { describe, expect, it } from "vitest";
import { kindsIn } from "./recognised/notices-in.ts";

// Written on 4 January 2026.
describe("a line that holds copy until a time", () => {
  it.each([
    ["This story is embargoed until 6 January 2026 at 00:01 GMT.", "2026-01-06T00:01:00Z"],
    ["This article is under embargo until Friday.", "Friday"],
    ["The following is embargoed until 0001 GMT Saturday.", "0001 GMT Saturday"],
    ["Please note this is embargoed until 6 January.", "2026-01-06"],
    ["Not to be published before 6 January 2026", "2026-01-06"],
    ["Do not use before 0001 GMT 6 January", "2026-01-06T00:01:00Z"],
    ["This report may not be published or quoted before 6 January 2026", "2026-01-06"],
    ["MUST NOT BE USED UNTIL JAN 6", "2026-01-06"],
    ["Publication prohibited before 6 January 2026", "2026-01-06"],
    ["No publication until 0001 Saturday", "0001 Saturday"],
    ["News embargo until 6 January 2026 08:00 GMT", "2026-01-06T08:00:00Z"],
    ["PRESS EMBARGO 00.01HRS SATURDAY", "00.01HRS SATURDAY"],
    ["EMBARGO LIFTS: 6 January 2026 00:01 GMT", "2026-01-06T00:01:00Z"],
    ["Embargo lifts 6 January at 0001 GMT", "2026-01-06T00:01:00Z"],
    ["EMBARGO DATE: 2026-01-06", "2026-01-06"],
    ["*** EMBARGO *** 6 Jan 2026 ***", "2026-01-06"],
    ["FOR RELEASE TUESDAY, JAN. 6, 2026", "2026-01-06"],
    ["For release: January 6, 2026", "2026-01-06"],
    ["HFR Jan. 6, 2026", "2026-01-06"],
    ["Achtung: Sperrfrist bis Dienstag, 6. Januar 2026, 10 Uhr MEZ", "2026-01-06T10:00:00+01:00"],
    ["Veröffentlichung nicht vor dem 6. Januar 2026", "2026-01-06"],
    ["Zur Veröffentlichung ab 6. Januar 2026 frei", "2026-01-06"],
    ["Freigabe: 6. Januar 2026, 10:00 Uhr", "2026-01-06T10:00:00"],
    ["A ne pas diffuser avant le 6 janvier 2026", "2026-01-06"],
    ["Diffusion interdite avant le 6 janvier 2026", "2026-01-06"],
    ["BAJO EMBARGO HASTA EL 6 DE ENERO", "2026-01-06"],
    ["Prohibida su publicación antes del 6 de enero de 2026", "2026-01-06"],
    ["Da non pubblicare prima del 6 gennaio 2026", "2026-01-06"],
    ["Niet te publiceren voor 6 januari 2026", "2026-01-06"],
    ["Zakaz publikacji przed 6 stycznia 2026", "2026-01-06"],
    ["Под эмбарго до 6 января 2026", "2026-01-06"],
    ["解禁：2026年1月6日10時", "2026年1月6日10時"],
    ["엠바고: 1월 6일 10시", "1월 6일 10시"],
  ])("%s", (line, value) => expect(kindsIn("first", line)).toEqual([`embargo: ${value}`]));

  it("stands in terms and, in words that are no news, at the end of the text", () => {
    expect(kindsIn("end", "EMBARGOED UNTIL 0001 GMT 6 JANUARY 2026")).toEqual(["embargo: 2026-01-06T00:01:00Z"]);
    expect(kindsIn("end", "Sperrfrist: 6. Januar, 10.00 Uhr")).toEqual(["embargo: 2026-01-06T10:00:00"]);
    expect(kindsIn("middle", "EMBARGOED UNTIL 0001 GMT 6 JANUARY 2026")).toEqual([]);
  });

  it.each([
    "This report is embargoed until Friday, the ministry said.",
    "This week's embargo is to end on Friday",
    "Embargo ends Monday as ministers agree",
    "Embargo lifts hopes of 200 traders",
    "Sin embargo, el 6 de enero volvió el transbordador",
    "Embargo todas las cuentas del puerto en 2025",
    "FOR IMMEDIATE RELEASE",
    "FOR RELEASE JANUARY 2, 2026",
    "For release: January 4, 2026",
    "Release the ferry by Friday, islanders say",
    "Verwendung von 200 Millionen Euro geklärt",
    "Do not use the ramp before Friday",
    "Film on the ferry may not be released until 2027",
    "禁令影响渔民",
  ])("is none: %s", (line) => expect(kindsIn("first", line)).toEqual([]));

  it("is none at the end of a text where it reads as news", () => {
    expect(kindsIn("end", "The embargo lasts until Friday.")).toEqual([]);
    expect(kindsIn("end", "Embargo until Friday")).toEqual([]);
  });
});
