import { describe, expect, it } from "vitest";
import { datelineOf } from "../../shared/wire/dateline.ts";

describe("a dateline", () => {
  it.each([
    ["Saltmere (hpa) - The ferry sails.", "Saltmere", "hpa", "Saltmere (hpa) -"],
    ["San Marlo (tca/hpa) - The ferry sails.", "San Marlo", "tca/hpa", "San Marlo (tca/hpa) -"],
    ["NEW QUAY, Jan. 5 (AFP) -- The ferry sails.", "NEW QUAY", "AFP", "NEW QUAY, Jan. 5 (AFP) --"],
    ["TARN HAVEN, Tarnshire (AP) _ The ferry sails.", "TARN HAVEN, Tarnshire", "AP", "TARN HAVEN, Tarnshire (AP) _"],
    ["TARN HAVEN, May 12 Kyodo - The ferry sails.", "TARN HAVEN", "Kyodo", "TARN HAVEN, May 12 Kyodo -"],
    ["Bad Salzmeer/Hafen (hpa) – Die Fähre fährt.", "Bad Salzmeer/Hafen", "hpa", "Bad Salzmeer/Hafen (hpa) –"],
  ])("of %j is read", (line, located, credit, text) => {
    expect(datelineOf(line)).toMatchObject({ located, credit, text });
    expect(line.slice(datelineOf(line)?.length)).toMatch(/^(?:The|Die)/);
  });
  it.each([
    "The board (which met on Tuesday) - not for the first time - said no.",
    "He left on May 12 - a Tuesday - and came back.",
    "the ferry (hpa) - sails",
    "Saltmere (hpa)",
    "Ferries sail twice a day - in summer.",
  ])("is not in %j", (line) => expect(datelineOf(line)).toBeUndefined());
});
