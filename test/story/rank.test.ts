import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RankFacts, rankOf } from "../../shared/story/rank.ts";

const at = (edit: Partial<RankFacts>): string =>
  rankOf({ version: "1", versionCreated: "2026-03-01T08:00:00Z", sequencer: "0055AED6DCD90281E5", ...edit });

describe("the rank of a revision", () => {
  it.each([
    ["1.10 is newer than 1.9", { version: "1.9" }, { version: "1.10" }],
    ["10 is newer than 9", { version: "9" }, { version: "10" }],
    ["a version that is a time counts as a number", { version: "20261124134500" }, { version: "20261124134501" }],
    ["any version is newer than none", { version: undefined }, { version: "1" }],
    ["the same version with a later time is newer", {}, { versionCreated: "2026-03-01T08:00:01Z" }],
    [
      "times are compared in UTC, not as text",
      { versionCreated: "2026-03-01T09:30:00+02:00" },
      { versionCreated: "2026-03-01T08:00:00Z" },
    ],
    [
      "fractions of a second count",
      { versionCreated: "2026-03-01T08:00:00.1Z" },
      { versionCreated: "2026-03-01T08:00:00.25Z" },
    ],
    ["then the time of sending", { sent: "2026-03-01T08:00:00Z" }, { sent: "2026-03-01T08:05:00Z" }],
    ["then S3's sequencer", { sequencer: "0055AED6DCD90281E5" }, { sequencer: "0055AED6DCD90281E6" }],
    ["a shorter sequencer is padded on the right", { sequencer: "0055AED6DCD9" }, { sequencer: "0055AED6DCD90281E5" }],
    ["a version decides before a time", { versionCreated: "2030-01-01T00:00:00Z" }, { version: "2" }],
  ])("%s", (_, older, newer) => {
    expect(at(older) < at(newer)).toBe(true);
  });

  it("orders any two whole versions as their numbers", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(at({ version: String(a) }) < at({ version: String(b) })).toBe(a < b);
      }),
    );
  });

  it("takes any version and any time without failing", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (version, versionCreated, sequencer) => {
        expect(typeof rankOf({ version, versionCreated, sequencer })).toBe("string");
      }),
    );
  });
});
