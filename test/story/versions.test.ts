import { describe, expect, it } from "vitest";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import type { Article } from "../../shared/record/article.ts";
import type { Judgement } from "../../shared/rights/decide.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";

const NOW = "2026-03-01T09:00:00.000Z";
let sequencer = 0;

const store = (desk: MemoryDesk, reading: Reading) => {
  sequencer += 1;
  const arrival = { receivedAt: NOW, sequencer: String(sequencer).padStart(6, "0") };
  return storeStory(desk, reading, "coast-wire", arrival);
};
const version = (number: string, edit: Partial<Article> = {}) => coastReading({ version: number, ...edit });
const corrected = (reading: Reading): Reading => ({
  ...reading,
  provenance: { ...reading.provenance, change: "correction" },
});
const saidOf = (judgement: Judgement | undefined, rule: string) =>
  judgement?.findings.filter((one) => one.rule === rule).map(({ severity, message }) => [severity, message]);

describe("a version that takes another's place", () => {
  it("says which, and whether subscribers could use that", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, version("1"));
    const { judgement } = await store(desk, version("2"));
    expect(saidOf(judgement, "RGT-607")).toEqual([
      ["info", "Replaces version 1, which subscribers could use. Duties re-checked."],
    ]);
  });

  it("is a warning when it corrects, and says so of a held one without fear", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, version("1", { pubStatus: "withheld" }));
    const { judgement } = await store(desk, corrected(version("2")));
    expect(saidOf(judgement, "RGT-607")).toEqual([["warn", "Replaces version 1. Duties re-checked."]]);
  });

  it("is found the same when the story is decided again: no turn is made of it", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, version("1", { pubStatus: "withheld" }));
    const { head } = await store(desk, version("2"));
    expect(await releaseHead(desk, head.pk)).not.toBe("decided-again");
  });
});

describe("of two versions alike in number and time", () => {
  const sent = (at: string, value: string): Reading => {
    const reading = coastReading({ headlines: [{ role: "main", value }] });
    return { ...reading, provenance: { ...reading.provenance, sent: at } };
  };
  it("the one that was sent last stands, whichever comes first", async () => {
    const [first, second] = [sent("2026-03-01T08:05:00Z", "Ferry sails"), sent("2026-03-01T08:06:00Z", "Ferry stays")];
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const desk = memoryDesk(coastPolicies(), NOW);
      for (const reading of order) await store(desk, reading);
      expect([...desk.rows.heads.values()].map(({ headline }) => headline)).toEqual(["Ferry stays"]);
    }
  });
});

describe("a version that comes too late", () => {
  it("is kept, and its receipt says which version stands", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, version("10"));
    const { outcome, late, turn } = await store(desk, version("9"));
    expect([outcome, turn]).toEqual(["stale", undefined]);
    expect(saidOf(late, "RGT-608")).toEqual([["info", "Version 9 is older than 10. Kept, not applied."]]);
  });
});
