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
    ["Atlantis", undefined],
    ["TURKEY, ATLANTIS", undefined],
  ])("%s", (note, codes) => expect(countriesOf(note)).toEqual(codes));
});
