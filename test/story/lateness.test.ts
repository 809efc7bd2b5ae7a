import { expect, it } from "vitest";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Article } from "../../shared/record/article.ts";
import { memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";

const NOON = "2026-03-01T12:00:00.000Z";

/** How late a story was freed that arrived in the morning and is looked at again at an instant. */
async function lateAt(instant: string, edit: Partial<Article>): Promise<number[]> {
  const desk = memoryDesk(coastPolicies(), "2026-03-01T09:00:00.000Z");
  await storeStory(desk, coastReading(edit), "coast-wire", { receivedAt: desk.now(), sequencer: "01" });
  desk.clock.at = instant;
  const late: number[] = [];
  for (const pk of desk.rows.heads.keys()) await releaseHead({ ...desk, onFreed: (ms) => late.push(ms) }, pk);
  return late;
}

it("says how late a story was freed that waited for its embargo", async () => {
  expect(await lateAt("2026-03-01T12:00:02.500Z", { embargoedUntil: NOON })).toEqual([2500]);
  expect(await lateAt(NOON, { embargoedUntil: NOON })).toEqual([0]);
});

it("says nothing of a story that still waits, or waited for no time", async () => {
  expect(await lateAt("2026-03-01T11:59:59.000Z", { embargoedUntil: NOON })).toEqual([]);
  expect(await lateAt("2026-03-01T12:00:02.500Z", {})).toEqual([]);
});
