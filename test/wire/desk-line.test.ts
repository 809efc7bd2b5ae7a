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
    "This story is embargoed until 10 January 2026 at 00:01 GMT.",
    "Do not use before 0001 GMT 10 January",
    "PRESS EMBARGO 00.01HRS SATURDAY",
    "FOR RELEASE JANUARY 10, 2026",
    "DO NOT USE",
    "Do not publish this story.",
    "This story has been withdrawn.",
    "Please kill this story",
    "LEGAL: DO NOT USE",
    "Achtung: Sperrfrist bis Freitag",
  ])("is %j", (line) => expect(isDeskLine(line)).toBe(true));
  it.each([
    "Embargo on oil lifted by ministers",
    "Editors meet in Saltmere",
    "KILL-VAN-KULL BRIDGE OPENS",
    "Killing the lamp saved the pier",
    "Ferry to sail twice a day",
    "This story is about an embargo",
    "Do not use the ramp, islanders told",
    "Embargo talks resume",
    "Hold the ferry",
    "Release of ferry plans by January 10",
  ])("is not %j", (line) => expect(isDeskLine(line)).toBe(false));
});
