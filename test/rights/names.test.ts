import { describe, expect, it } from "vitest";
import { isGrantedCredit } from "../../shared/rights/names.ts";
import { policyOf } from "./desk-of.ts";

describe("a chain of credits", () => {
  const policy = policyOf({ trust: "contracted", carries: ["AFP"] });

  it.each([
    ["Jory Hale/AFP", true],
    ["AFP/Archives", true],
    ["ا ف ب/ارشيف", true],
    ["AFP/Jory Hale", false],
    ["Gull Pictures/Archives", false],
    ["Archives", false],
  ])("%s is granted by its last name that is somebody's: %s", (credit, isGranted) => {
    expect(isGrantedCredit(credit, policy)).toBe(isGranted);
  });
});
