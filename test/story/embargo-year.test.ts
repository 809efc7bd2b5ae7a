import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { releaseHead } from "../../functions/release/release-head.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import type { DueItem } from "../../functions/sweep/ports.ts";
import { sweepDue } from "../../functions/sweep/sweep-due.ts";
import type { Reading } from "../../shared/copy/reading.ts";
import { HEAD_KEY } from "../../shared/story/keys.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A wire whose times without a zone are Berlin's. */
const policies = coastPolicies(
  (yaml) => `${yaml}embargo: {timezone: Europe/Berlin, onMissingTimezone: assume-policy-timezone}\n`,
);
const NEW_YEAR = Date.parse("2026-01-01T00:00:00Z");
/** What the clocks of Berlin show when summer time starts and ends in 2026. */
const SPRING = Date.parse("2026-03-29T03:00:00Z");
const AUTUMN = Date.parse("2026-10-25T02:00:00Z");

/** The instant of a local time, by the law: one that is skipped is read before the change, a repeated one is the later. */
const instantOf = (wall: number): number => wall - (wall >= SPRING && wall < AUTUMN ? 2 : 1) * HOUR;
const wallText = (wall: number): string => new Date(wall).toISOString().slice(0, 19);

const embargoed = (wall: number): Reading => {
  const reading = coastReading({ versionCreated: "2025-12-31T12:00:00Z" });
  const statement = {
    field: "embargoedUntil",
    value: wallText(wall),
    source: "item-structured",
    pointer: "/e",
  } as const;
  return { ...reading, statements: [...reading.statements, statement] };
};

/** Local times of a year, the hours around both changes of the clocks most of all. */
const wall = fc
  .oneof(
    fc.integer({ min: 0, max: 364 * DAY }).map((after) => NEW_YEAR + after),
    ...[SPRING, AUTUMN].map((change) => fc.integer({ min: -3 * HOUR, max: 3 * HOUR }).map((off) => change + off)),
  )
  .map((at) => Math.floor(at / 1000) * 1000);
/** Copy that arrives seconds before its release, minutes, or most of a year. */
const before = fc.oneof(...[10_000, 10 * MINUTE, 300 * DAY].map((max) => fc.integer({ min: 1, max })));
/** The schedule fires anywhere in its minute, and may lose two runs in a row. */
const runs = fc.array(fc.record({ millisecond: fc.integer({ min: 0, max: MINUTE - 1 }), isLost: fc.boolean() }), {
  minLength: 16,
  maxLength: 16,
});

const iso = (at: number): string => new Date(at).toISOString();

/** The index, the queue and the stream as time goes by; gives when subscribers were first told. */
async function toldAt(desk: MemoryDesk, from: number, ticks: readonly number[]): Promise<number | undefined> {
  const queue: number[] = [];
  desk.queue.send = async (_, seconds) => void queue.push(Date.parse(desk.clock.at) + seconds * 1000);
  const index = {
    due: async (shard: string, after: string, until: string): Promise<DueItem[]> =>
      [...desk.rows.heads.values()].flatMap(({ pk, duePk, dueAt }) =>
        duePk === shard && dueAt !== undefined && dueAt >= after && dueAt <= until ? [{ pk, sk: HEAD_KEY, dueAt }] : [],
      ),
    postpone: async ({ pk, dueAt: seen }: DueItem, dueAt: string) => {
      const head = desk.rows.heads.get(pk);
      if (head?.dueAt !== seen) return undefined;
      desk.rows.heads.set(pk, { ...head, dueAt });
      return seen;
    },
  };
  const handover = {
    sendAll: async (entries: readonly { seconds: number }[]) => {
      for (const { seconds } of entries) await desk.queue.send({ pk: "", sk: "" }, seconds);
    },
  };
  const announce = async (): Promise<boolean> => {
    for (const { pk, owes } of [...desk.rows.heads.values()]) if (owes) await announceTurn(desk, pk, owes);
    return desk.told.some(({ topic }) => topic === "Notices");
  };
  const [head] = desk.rows.heads.values();
  if (await announce()) return from;
  if (head?.dueAt && Date.parse(head.dueAt) - from <= 5 * MINUTE) queue.push(Date.parse(head.dueAt));
  const waiting = [...ticks];
  for (;;) {
    const next = Math.min(...waiting, ...queue);
    if (!Number.isFinite(next)) return undefined;
    desk.clock.at = iso(next);
    if (queue.includes(next)) {
      queue.splice(queue.indexOf(next), 1);
      for (const { pk } of [...desk.rows.heads.values()]) await releaseHead(desk, pk);
    } else {
      waiting.splice(waiting.indexOf(next), 1);
      await sweepDue({ index, handover, now: iso(next) });
    }
    if (await announce()) return next;
  }
}

describe("embargoes of a year in a zone with summer time", () => {
  it("are lifted never early, and within a second, though the schedule loses two runs in a row", async () => {
    await fc.assert(
      fc.asyncProperty(wall, before, runs, async (local, lead, schedule) => {
        const until = instantOf(local);
        const arrived = until - lead;
        const desk = memoryDesk(policies, iso(arrived));
        await storeStory(desk, embargoed(local), "coast-wire", { receivedAt: iso(arrived), sequencer: "1" });
        const first = Math.floor(until / MINUTE) - 9;
        let lost = 0;
        const ticks = schedule.flatMap(({ millisecond, isLost }, at) => {
          lost = isLost ? lost + 1 : 0;
          const tick = (first + at) * MINUTE + millisecond;
          return (isLost && lost <= 2) || tick <= arrived ? [] : [tick];
        });
        const told = await toldAt(desk, arrived, ticks);
        expect(told, wallText(local)).toBeDefined();
        expect((told ?? 0) - until, wallText(local)).toBeGreaterThanOrEqual(0);
        expect((told ?? 0) - until, wallText(local)).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["2026-03-29T01:59:59", "2026-03-29T00:59:59Z"],
    ["2026-03-29T02:30:00", "2026-03-29T01:30:00Z"],
    ["2026-03-29T03:00:00", "2026-03-29T01:00:00Z"],
    ["2026-10-25T01:59:59", "2026-10-24T23:59:59Z"],
    ["2026-10-25T02:30:00", "2026-10-25T01:30:00Z"],
    ["2026-10-25T03:00:00", "2026-10-25T02:00:00Z"],
  ])("until %s end at %s", async (local, until) => {
    const at = Date.parse(until);
    const desk = memoryDesk(policies, iso(at - HOUR));
    await storeStory(desk, embargoed(Date.parse(`${local}Z`)), "coast-wire", {
      receivedAt: iso(at - HOUR),
      sequencer: "1",
    });
    expect([...desk.rows.heads.values()][0]?.nextEvaluation).toBe(until);
  });
});
