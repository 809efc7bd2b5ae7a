import { describe, expect, it } from "vitest";
import { isDeskLine } from "../../shared/wire/desk-line.ts";

describe("a line to the desk", () => {
  it.each([
    "EMBARGOED UNTIL 0001 GMT SATURDAY JUNE 6",
    "Embargo: not before noon",
    "Sperrfrist: 1.6., 14.00 Uhr",
    "NOT FOR RELEASE BEFORE NOON",
    "EDITORS: the story moves again at noon",
    "Eds: With photo.",
    "MANDATORY KILL",
    "KILL: Harbour/Ferries",
    "WITHHOLD",
    "HOLD HOLD HOLD",
  ])("is %j", (line) => expect(isDeskLine(line)).toBe(true));
  it.each([
    "Embargo on oil lifted by ministers",
    "Editors meet in Saltmere",
    "KILL-VAN-KULL BRIDGE OPENS",
    "Killing the lamp saved the pier",
    "Ferry to sail twice a day",
  ])("is not %j", (line) => expect(isDeskLine(line)).toBe(false));
});
