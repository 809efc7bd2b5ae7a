import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import { rankOf } from "../../shared/story/rank.ts";
import { bundleOf, deskOf, NOW, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";

const times = (over: object) => itemOf({ article: { type: "text", by: "Pell Tarrow", ...over } });
const berlin = bundleOf(policyOf({ embargo: { timezone: "Europe/Berlin" } }));
const nowhere = bundleOf(policyOf());

describe("times of an article without a zone", () => {
  it("become moments in the zone of the policy, which is noted", () => {
    const { article, provenance, undated } = readItem(
      times({ firstCreated: "2026-01-04T10:00:00Z", versionCreated: "2026-07-04T12:00:00" }),
      berlin,
    );
    expect(article).toMatchObject({
      firstCreated: "2026-01-04T10:00:00Z",
      versionCreated: "2026-07-04T12:00:00+02:00",
    });
    expect(provenance).toMatchObject({ repairs: ["zone-of-policy"] });
    expect([provenance.floating, undated]).toEqual([undefined, undefined]);
  });

  it("stay apart without one: they order nothing, and the copy is as good as undated", () => {
    const reading = readItem(times({ versionCreated: "2099-01-01T12:00:00" }), nowhere);
    expect(reading).toMatchObject({ undated: true, article: { versionCreated: NOW } });
    expect(reading.provenance.floating).toEqual({ versionCreated: "2099-01-01T12:00:00" });
    const { version, versionCreated } = reading.article;
    expect(rankOf({ version, versionCreated, sequencer: "0" })).toContain(`|${new Date(NOW).toISOString()}|`);
    const found = decide(reading, deskOf(nowhere)).findings.find(({ rule }) => rule === "RGT-310");
    expect(found?.message).toContain("only times without a zone (2099-01-01T12:00:00)");
  });

  it("are said only where no moment is stated beside them", () => {
    const reading = readItem(
      times({ contentCreated: "2026-01-04T10:00:00", versionCreated: "2026-01-04T10:00:00Z" }),
      nowhere,
    );
    expect(reading.provenance.floating).toEqual({ contentCreated: "2026-01-04T10:00:00" });
    expect(decide(reading, deskOf(nowhere)).findings.map(({ rule }) => rule)).not.toContain("RGT-310");
  });

  it.each([
    ["in the policy's zone", berlin, "2026-02-05T23:01:00Z"],
    ["at the latest moment", nowhere, "2026-02-06T12:01:00Z"],
  ])("hold an embargo %s, though no statement repeats it", (_, policies, until) => {
    const reading = readItem({ ...times({ embargoedUntil: "2026-02-06T00:01:00" }), statements: [] }, policies);
    expect(decide(reading, deskOf(policies)).decision).toMatchObject({ state: "hold", notBefore: until });
  });
});
