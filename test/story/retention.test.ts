import { describe, expect, it } from "vitest";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const TEXT = "The ferry sailed again on Monday.";
/** Policies under which text may be kept for thirty days. */
const keeping = (onRetention = "purge") =>
  coastPolicies((yaml) => `${yaml}lifecycle: {maxRetention: P30D, onRetention: ${onRetention}}\n`);

let sequencer = 0;
const store = (desk: MemoryDesk, reading: Reading) => {
  sequencer += 1;
  return storeStory(desk, reading, "coast-wire", { receivedAt: desk.clock.at, sequencer: String(sequencer) });
};
async function announceAll(desk: MemoryDesk): Promise<void> {
  for (const { pk, owes } of [...desk.rows.heads.values()]) if (owes !== undefined) await announceTurn(desk, pk, owes);
}
/** The clock goes on, and what falls due is looked at. */
async function at(desk: MemoryDesk, instant: string): Promise<void> {
  desk.clock.at = instant;
  for (const { pk, dueAt } of [...desk.rows.heads.values()])
    if (dueAt !== undefined && dueAt <= instant) await releaseHead(desk, pk);
  await announceAll(desk);
}
const onlyHead = (desk: MemoryDesk) => {
  const [head] = desk.rows.heads.values();
  if (!head) throw new Error("no head");
  return head;
};
const told = (desk: MemoryDesk) => desk.told.map(({ topic, notice }) => `${topic} ${notice.event}`);
/** All that is still kept of a story, as text. */
const kept = ({ rows, objects }: MemoryDesk) =>
  JSON.stringify([[...rows.revisions.values()], [...rows.decisions.values()], [...rows.heads.values()], [...objects]]);

const large = "The harbour wall stands. ".repeat(20_000);
const largeReading = () => coastReading({ bodies: [{ role: "main", contentType: "text/plain", value: large }] });

describe("retention", () => {
  it("takes every text out of table and archive, keeps the ledger, and tells nobody", async () => {
    const desk = memoryDesk(keeping(), NOW);
    await store(desk, coastReading({ version: "0" }));
    await announceAll(desk);
    await store(desk, largeReading());
    await announceAll(desk);
    const before = { told: told(desk), decisions: desk.rows.decisions.size };
    expect([...desk.objects.keys()].map((key) => key.split("/")[0])).toEqual(["records", "released"]);
    await at(desk, "2026-03-31T08:59:59.000Z");
    expect(kept(desk)).toContain(TEXT);
    await at(desk, "2026-03-31T09:00:00.000Z");
    expect(kept(desk)).not.toMatch(/ferry sailed again|harbour wall stands/);
    expect(desk.objects.size).toBe(0);
    expect(told(desk)).toEqual(before.told);
    expect(onlyHead(desk)).toMatchObject({ state: "accept-with-duties", headline: "Ferry sails again" });
    expect(onlyHead(desk).owes).toBeUndefined();
    expect(desk.rows.revisions.size).toBe(2);
    expect(desk.rows.decisions.size).toBeGreaterThan(before.decisions - 1);
  });

  it("withdraws where the policy says so, as expired", async () => {
    const desk = memoryDesk(keeping("withdraw"), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await at(desk, "2026-03-31T09:00:00.000Z");
    expect(told(desk)).toEqual(["Notices published", "Notices withdrawn", "Desk withdrawn"]);
    expect(desk.told.at(-1)?.notice.reason).toBe("expired");
    expect(kept(desk)).not.toContain(TEXT);
  });

  it("counts from the arrival of a story that is older than it", async () => {
    const desk = memoryDesk(keeping(), NOW);
    await store(desk, coastReading({ versionCreated: "2025-03-01T08:00:00Z" }));
    await at(desk, "2026-03-30T09:00:00.000Z");
    expect(kept(desk)).toContain(TEXT);
    await at(desk, "2026-03-31T09:00:00.000Z");
    expect(kept(desk)).not.toContain(TEXT);
  });

  it("takes the text of a version that comes too late at once, and of one that is sent again", async () => {
    const desk = memoryDesk(keeping(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await at(desk, "2026-03-31T09:00:00.000Z");
    await store(desk, coastReading({ version: "0" }));
    desk.policies = coastPolicies((yaml) => `${yaml}lifecycle: {maxRetention: P31D, onRetention: purge}\n`);
    await store(desk, coastReading());
    expect(kept(desk)).not.toContain(TEXT);
  });

  it("is not forgotten where the story is decided for another reason first", async () => {
    const desk = memoryDesk(keeping(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    desk.clock.at = "2026-03-31T09:00:01.000Z";
    await store(desk, coastReading({ version: "0" }));
    await at(desk, "2026-03-31T09:01:00.000Z");
    expect(kept(desk)).not.toContain(TEXT);
  });

  it("is taken up where a crash cut it off", async () => {
    const desk = memoryDesk(keeping(), NOW);
    await store(desk, largeReading());
    await announceAll(desk);
    const { pk } = onlyHead(desk);
    desk.clock.at = "2026-03-31T09:00:00.000Z";
    const crashing = { ...desk, archive: { ...desk.archive, remove: () => Promise.reject(new Error("killed")) } };
    await expect(releaseHead(crashing, pk)).rejects.toThrow("killed");
    await releaseHead(desk, pk);
    expect(desk.objects.size).toBe(0);
    expect(kept(desk)).not.toContain("harbour wall stands");
  });

  it("still lets a kill and other terms be told, without the text", async () => {
    const desk = memoryDesk(keeping(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    await at(desk, "2026-03-31T09:00:00.000Z");
    desk.policies = coastPolicies((yaml) =>
      `${yaml}lifecycle: {maxRetention: P30D}\n`.replace('text: "Coast Wire"', 'text: "Coast"'),
    );
    await releaseHead(desk, onlyHead(desk).pk);
    await announceAll(desk);
    expect(desk.told.at(-1)?.notice).toMatchObject({ event: "updated", state: "accept-with-duties" });
    expect(desk.told.at(-1)?.notice).not.toHaveProperty("article");
    await store(desk, coastReading({ version: "2", pubStatus: "canceled" }));
    await announceAll(desk);
    expect(desk.told.at(-1)?.notice).toMatchObject({ event: "withdrawn", reason: "kill" });
  });
});

describe("a turn that changes nothing for subscribers", () => {
  it("is decided, kept and not told", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    desk.policies = coastPolicies((yaml) => yaml.replace("version: 2026-01-01", "version: 2026-02-01"));
    await releaseHead(desk, onlyHead(desk).pk);
    expect(onlyHead(desk)).toMatchObject({ turn: 2, owes: 2 });
    await announceAll(desk);
    expect(told(desk)).toEqual(["Notices published"]);
    expect(onlyHead(desk).owes).toBeUndefined();
    await store(desk, coastReading({ version: "2", pubStatus: "canceled" }));
    await announceAll(desk);
    expect(desk.told.at(-1)?.attributes.state).toEqual(["withdraw", "accept-with-duties"]);
  });

  it("is told all the same where a turn between was published and never written down", async () => {
    const desk = memoryDesk(coastPolicies(), NOW);
    await store(desk, coastReading());
    await announceAll(desk);
    const words = (version: string, value: string) => coastReading({ version, headlines: [{ role: "main", value }] });
    await store(desk, words("2", "Late"));
    const crashing = { ...desk, table: { ...desk.table, putNote: () => Promise.reject(new Error("killed")) } };
    await expect(announceTurn(crashing, onlyHead(desk).pk, 2)).rejects.toThrow("killed");
    await store(desk, coastReading({ version: "3" }));
    await announceAll(desk);
    expect(desk.told.at(-1)?.notice.headline).toBe("Ferry sails again");
  });
});
