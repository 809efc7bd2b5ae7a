import { describe, expect, it } from "vitest";
import { recogniseStated } from "../../shared/rights/recognise/recognise.ts";
import { unwrapped } from "../../shared/rights/recognise/unwrapped.ts";
import { says } from "./item-of.ts";

describe("lines of a field", () => {
  it.each([
    [
      "are joined where markup was indented",
      "Not for use in the United\n      Kingdom",
      "Not for use in the United Kingdom",
    ],
    [
      "are joined where a sentence goes on",
      "The tide is ours and\r\nmust not be sold.",
      "The tide is ours and must not be sold.",
    ],
    [
      "stay apart where each says it in its language",
      "Nur mit Vertrag\nOnly with a contract",
      "Nur mit Vertrag\nOnly with a contract",
    ],
    ["stay apart behind a full stop", "No sales.\n   Ask the desk.", "No sales.\n   Ask the desk."],
    ["stay apart over an empty line", "No sales\n\nno archives", "No sales\n\nno archives"],
  ])("%s", (_, value, joined) => {
    expect(unwrapped(value)).toBe(joined);
  });

  it("take linear time", () => {
    expect(unwrapped(`${" ".repeat(100_000)}\n${"\n ".repeat(100_000)}`).length).toBeGreaterThan(1);
  });

  it("hold a country that is broken over two of them", () => {
    const [notice] = recogniseStated([says("usageTerms", "Not for use in the United\n            Kingdom")], []);
    expect(notice).toMatchObject({ kind: "territory-out", value: "United Kingdom" });
  });
});
