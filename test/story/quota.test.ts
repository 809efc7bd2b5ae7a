import { describe, expect, it } from "vitest";
import { releaseHead } from "../../functions/release/release-head.ts";
import type { StoryTable } from "../../functions/story/ports.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Article } from "../../shared/record/article.ts";
import { quotaRow } from "../../shared/story/quota-row.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";

const NOW = "2026-03-31T22:30:00.000Z";
const NEXT_MONTH = "2026-04-01T00:30:00.000Z";

const deskWith = (quota: string, edit = (yaml: string) => yaml): MemoryDesk =>
  memoryDesk(
    coastPolicies((yaml) => edit(yaml.replace("agreements:", `    quota: ${quota}\nagreements:`))),
    NOW,
  );
const story = (name: string, edit: Partial<Article> = {}) => coastReading({ uri: `urn:coast:${name}`, ...edit });
let sequencer = 0;
const store = async (desk: MemoryDesk, name: string, edit: Partial<Article> = {}) => {
  sequencer += 1;
  const arrival = { receivedAt: desk.clock.at, sequencer: String(sequencer).padStart(6, "0") };
  const { head } = await storeStory(desk, story(name, edit), "coast-wire", arrival);
  return head.state;
};
const findingsOf = (desk: MemoryDesk) => [...desk.rows.decisions.values()].flatMap(({ findings }) => findings);

describe("a quota of two items a month", () => {
  it("lets two stories through and holds the third for an editor", async () => {
    const desk = deskWith("{count: 2, per: month}");
    expect([await store(desk, "a"), await store(desk, "b"), await store(desk, "c")]).toEqual([
      "accept-with-duties",
      "accept-with-duties",
      "hold",
    ]);
    const held = findingsOf(desk).find(({ rule }) => rule === "RGT-410");
    expect(held?.message).toBe(
      "2 items were used this month; Coast Wire allows 2 without asking. An editor must pick this story.",
    );
  });

  it("counts a story once, however often it comes and in how many versions", async () => {
    const desk = deskWith("{count: 2, per: month}");
    for (const version of ["1", "1", "2", "3"]) expect(await store(desk, "a", { version })).toBe("accept-with-duties");
    expect(await store(desk, "b")).toBe("accept-with-duties");
    expect([...desk.rows.places].map(([row, { size }]) => [row, size])).toEqual([
      ["QUOTA#coast-wire month#2026-03", 2],
    ]);
  });

  it("counts a story again after a crash between its place and its head as the same one", async () => {
    const desk = deskWith("{count: 1, per: month}");
    const crashing = { ...desk, table: { ...desk.table, putHead: () => Promise.reject(new Error("down")) } };
    await expect(store(crashing as MemoryDesk, "a")).rejects.toThrow("down");
    expect(await store(desk, "a")).toBe("accept-with-duties");
    expect(await store(desk, "b")).toBe("hold");
  });

  it("gives places to what is released, not to what is held for another reason", async () => {
    const desk = deskWith("{count: 1, per: month}");
    expect(await store(desk, "a", { embargoedUntil: "2026-03-31T23:00:00Z" })).toBe("hold");
    expect(desk.rows.places.size).toBe(0);
    expect(await store(desk, "b")).toBe("accept-with-duties");
    desk.clock.at = "2026-03-31T23:00:00.000Z";
    for (const { pk, uri } of [...desk.rows.heads.values()]) if (uri === "urn:coast:a") await releaseHead(desk, pk);
    expect([...desk.rows.heads.values()].map(({ uri, state }) => [uri, state])).toContainEqual(["urn:coast:a", "hold"]);
  });

  it("begins anew with the month, and leaves what was released as it is", async () => {
    const desk = deskWith("{count: 1, per: month}");
    expect(await store(desk, "a")).toBe("accept-with-duties");
    desk.clock.at = NEXT_MONTH;
    expect(await store(desk, "b")).toBe("accept-with-duties");
    expect(await store(desk, "a", { version: "2" })).toBe("accept-with-duties");
    expect(await store(desk, "c")).toBe("hold");
  });

  it("is none at all where its count is nought", async () => {
    expect(await store(deskWith("{count: 0, per: feed}"), "a")).toBe("hold");
  });
});

describe("a policy without a quota", () => {
  it("is not counted: no call is made for it", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    const calls: string[] = [];
    const takePlace: StoryTable["takePlace"] = async (row) => {
      calls.push(row.sk);
      return true;
    };
    await store({ ...desk, table: { ...desk.table, takePlace } }, "a");
    expect(calls).toEqual([]);
  });
});

describe("the row of a quota", () => {
  it.each([
    ["day", undefined, "day#2026-03-31"],
    ["day", "Europe/Berlin", "day#2026-04-01"],
    ["month", "Europe/Berlin", "month#2026-04"],
    ["feed", "Europe/Berlin", "feed#all"],
  ] as const)("of a %s in %s is %s", (per, timezone, sk) => {
    const house = { house: "imprimatur.house/1" as const, name: "A house", ...(timezone ? { timezone } : {}) };
    expect(quotaRow("coast-wire", per, NOW, house)).toMatchObject({ pk: "QUOTA#coast-wire", sk });
  });
});
