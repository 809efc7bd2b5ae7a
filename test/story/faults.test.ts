import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { announceTurn } from "../../functions/announce/announce-turn.ts";
import { releaseHead } from "../../functions/release/release-head.ts";
import type { StoryTable } from "../../functions/story/ports.ts";
import { storeStory } from "../../functions/story/store-story.ts";
import { isUsable } from "../../shared/record/states.ts";
import type { Head } from "../../shared/story/head.ts";
import { type MemoryDesk, memoryDesk } from "./memory-desk.ts";
import { coastPolicies, coastReading } from "./sample-copy.ts";

const policies = coastPolicies();
const START = Date.parse("2026-03-01T09:00:00Z");
/** SQS hands a message over five times before it is poison; here it is retried until the faults are used up. */
const MAX_TRIES = 60;

/** Calls fail as the list says, some before they have written and some after: throttling, a killed function, a lost answer. */
function failing<T extends object>(calls: T, faults: ("no" | "before" | "after")[]): T {
  return Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [
      name,
      async (...args: unknown[]) => {
        const fault = faults.shift() ?? "no";
        if (fault === "before") throw new Error(`${name} was not done`);
        const result = await (call as (...given: unknown[]) => Promise<unknown>)(...args);
        if (fault === "after") throw new Error(`the answer of ${name} was lost`);
        return result;
      },
    ]),
  ) as T;
}

async function untilDone(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (attempt === MAX_TRIES) throw error;
    }
  }
}

const deliveries = fc.array(
  fc.record({
    version: fc.integer({ min: 1, max: 4 }),
    isKill: fc.boolean(),
    /** How often S3 tells of it. */
    times: fc.integer({ min: 1, max: 3 }),
    announces: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);
const faults = fc.array(fc.constantFrom("no" as const, "no" as const, "before" as const, "after" as const), {
  maxLength: 40,
});

interface Delivery {
  version: number;
  isKill: boolean;
  times: number;
  announces: boolean;
}

/** Delivers every item, each as often as S3 tells of it, retrying as the queue does. */
async function deliver(desk: MemoryDesk, items: readonly Delivery[]): Promise<void> {
  for (const [at, { version, isKill, times, announces }] of items.entries()) {
    const reading = coastReading({ version: String(version), ...(isKill ? { pubStatus: "canceled" as const } : {}) });
    const arrival = { receivedAt: desk.clock.at, sequencer: String(at).padStart(4, "0") };
    for (let time = 0; time < times; time += 1) await untilDone(() => storeStory(desk, reading, "coast-wire", arrival));
    const head = onlyHead(desk);
    if (announces && head.owes) await announceTurn(desk, head.pk, head.owes).catch(() => undefined);
  }
}

/** What the sweep and the stream do in the half hour after. */
async function settle(desk: MemoryDesk): Promise<void> {
  for (let minute = 10; minute <= 30; minute += 10) {
    desk.clock.at = new Date(START + minute * 60_000).toISOString();
    const { pk } = onlyHead(desk);
    await untilDone(() => releaseHead(desk, pk));
    const { owes } = onlyHead(desk);
    if (owes) await untilDone(() => announceTurn(desk, pk, owes));
  }
}

const onlyHead = (desk: MemoryDesk): Head => [...desk.rows.heads.values()][0] as Head;
const contentOf = (version: unknown, isKill: boolean): string => `${version} ${isKill ? "kill" : "usable"}`;

function expectRight(desk: MemoryDesk, items: readonly Delivery[]): void {
  const head = onlyHead(desk);
  expect(desk.rows.heads.size).toBe(1);
  expect(head.owes).toBeUndefined();
  expect(head.state === "withdraw").toBe(items.some(({ isKill }) => isKill));
  const kept = [...desk.rows.revisions.values()].flatMap(({ reading }) => reading?.article ?? []);
  expect(new Set(kept.map(({ version, pubStatus }) => contentOf(version, pubStatus === "canceled")))).toEqual(
    new Set(items.map(({ version, isKill }) => contentOf(version, isKill))),
  );
  const told = desk.told.filter(({ topic }) => topic === "Notices").sort((a, b) => a.notice.turn - b.notice.turn);
  const last = told.at(-1)?.notice;
  expect(last === undefined || isUsable(last.state) === isUsable(head.state)).toBe(true);
  // What is over is told once: further turns of a story that was withdrawn are the desk's.
  if (isUsable(head.state)) expect(last?.turn).toBe(head.turn);
}

describe("under faults in any place", () => {
  it("ends with one head, every revision, and the last turn announced", async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, faults, async (items, list) => {
        const desk = memoryDesk(policies, new Date(START).toISOString());
        const broken = { ...desk, table: failing<StoryTable>(desk.table, list), topics: failing(desk.topics, list) };
        await deliver(broken, items);
        await settle(broken);
        expectRight(desk, items);
      }),
      { numRuns: 300 },
    );
  });
});
