import { describe, expect, it } from "vitest";
import { countriesOf } from "../../shared/rights/countries.ts";

describe("the countries of a note", () => {
  it.each([
    ["TURKEY", ["TR"]],
    ["Türkiye", ["TR"]],
    ["CZECH REPUBLIC,SLOVAKIA", ["CZ", "SK"]],
    ["UK and Ireland", ["GB", "IE"]],
    ["U.S.", ["US"]],
    ["Hong Kong", ["HK"]],
    ["DE", ["DE"]],
    ["worldwide", []],
    ["Germany, Austria and Switzerland", ["DE", "AT", "CH"]],
    ["Europe", undefined],
    ["EU", undefined],
    ["European Union", undefined],
    ["UN", undefined],
    ["Atlantis", undefined],
    ["TURKEY, ATLANTIS", undefined],
  ])("%s", (note, codes) => expect(countriesOf(note)).toEqual(codes));
});
