import { describe, expect, it } from "vitest";
import type { DueItem } from "../../functions/sweep/ports.ts";
import { sweepDue } from "../../functions/sweep/sweep-due.ts";
import { dueShard } from "../../shared/story/keys.ts";

const NOW = "2026-03-01T09:00:00.000Z";
const inSeconds = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

function indexOf(due: Record<string, number>) {
  const items = new Map(
    Object.entries(due).map(([name, seconds]) => [
      `ART#${name}`,
      { pk: `ART#${name}`, sk: "HEAD", dueAt: inSeconds(seconds) },
    ]),
  );
  const since = new Map(Object.entries(due).map(([name, seconds]) => [`ART#${name}`, inSeconds(seconds)]));
  const sent: { pk: string; seconds: number }[] = [];
  return {
    items,
    sent,
    index: {
      due: async (shard: string, from: string, until: string, limit: number) =>
        [...items.values()]
          .filter(({ pk, dueAt }) => dueShard(pk) === shard && dueAt >= from && dueAt <= until)
          .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
          .slice(0, limit),
      async postpone(item: DueItem, dueAt: string) {
        if (items.get(item.pk)?.dueAt !== item.dueAt) return undefined;
        items.set(item.pk, { ...item, dueAt });
        return since.get(item.pk);
      },
    },
    handover: {
      async sendAll(entries: readonly { item: DueItem; seconds: number }[]) {
        sent.push(...entries.map(({ item, seconds }) => ({ pk: item.pk, seconds })));
      },
    },
  };
}

describe("the sweep", () => {
  it("hands over what falls due within five minutes, each to its second, and what is overdue at once", async () => {
    const world = indexOf({ soon: 61.2, late: -30, exact: 300, far: 301 });
    expect(await sweepDue({ ...world, now: NOW })).toEqual({ ahead: 2, overdue: 1, oldestSeconds: 30 });
    expect(new Map(world.sent.map(({ pk, seconds }) => [pk, seconds]))).toEqual(
      new Map([
        ["ART#soon", 62],
        ["ART#exact", 300],
        ["ART#late", 0],
      ]),
    );
  });

  it("does not hand over again what the last minute handed over", async () => {
    const world = indexOf({ soon: 100, late: -100 });
    await sweepDue({ ...world, now: NOW });
    expect(await sweepDue({ ...world, now: inSeconds(60) })).toEqual({ ahead: 0, overdue: 0, oldestSeconds: 0 });
  });

  it("hands over again what was never looked at", async () => {
    const world = indexOf({ lost: -100 });
    await sweepDue({ ...world, now: NOW });
    expect(await sweepDue({ ...world, now: inSeconds(11 * 60) })).toMatchObject({ ahead: 0, overdue: 1 });
  });

  it("says how long the oldest has been due, however often it was handed over", async () => {
    const world = indexOf({ stuck: 100, next: 200 });
    await sweepDue({ ...world, now: NOW });
    const seen: number[] = [];
    for (let minute = 1; minute <= 12; minute += 1) {
      seen.push((await sweepDue({ ...world, now: inSeconds(minute * 60) })).oldestSeconds);
    }
    // Both were handed over to their second; ten minutes after it they are due again, and five before that looked at.
    expect(seen.map((seconds) => seconds > 0)).toEqual(Array.from({ length: 12 }, (_, at) => at === 6 || at === 8));
    expect(Math.max(...seen)).toBe(9 * 60 - 200);
  });

  it("keeps what could not be sent due", async () => {
    const world = indexOf({ soon: 100 });
    const broken = { ...world, handover: { sendAll: () => Promise.reject(new Error("SQS is away")) } };
    await expect(sweepDue({ ...broken, now: NOW })).rejects.toThrow("SQS is away");
    expect(await sweepDue({ ...world, now: NOW })).toEqual({ ahead: 1, overdue: 0, oldestSeconds: 0 });
  });
});
