import { afterEach, describe, expect, it, vi } from "vitest";
import type { Change, ChangeFeed } from "../../infra/local/change-feed.ts";
import type { FunctionPool } from "../../infra/local/function-pool.ts";
import type { PlannedMapping } from "../../infra/local/plan.ts";
import { failedItems } from "../../infra/local/queue-poller.ts";
import { everySeconds } from "../../infra/local/rate.ts";
import type { Outcome } from "../../infra/local/runtime-api.ts";
import { runSchedule } from "../../infra/local/schedule.ts";
import { type GivenUp, pollStream } from "../../infra/local/stream-poller.ts";
import { until } from "./small-stack.ts";

const MAPPING: PlannedMapping = {
  id: "Turns",
  sourceArn: "stream",
  functionName: "Announce",
  batchSize: 4,
  windowSeconds: 0,
  reportsItemFailures: true,
  filters: [{ eventName: ["INSERT"] }],
  maximumConcurrency: 2,
  parallel: 1,
  bisect: false,
  maximumRetries: -1,
  maximumAgeSeconds: -1,
};

type Event = { Records: { eventID: string }[] };

/** Runs a stream mapping over changes `1`, `2`, ... with a function that is written here. */
function polled(settings: Partial<PlannedMapping>, answer: (ids: string[], call: number) => Outcome, count = 4) {
  const calls: string[][] = [];
  const done: string[] = [];
  const givenUp: GivenUp[] = [];
  const change = (sequence: string, event: Change["event"] = "INSERT"): Change => ({
    sequence,
    event,
    keys: { pk: { S: `p${sequence}` } },
    newImage: {},
    at: Date.now(),
  });
  const feed: ChangeFeed = {
    read(reader) {
      reader(change("filtered", "MODIFY"), () => done.push("filtered"));
      for (let at = 1; at <= count; at++) reader(change(String(at)), () => done.push(String(at)));
    },
  };
  const pool = {
    async invoke(event: Event) {
      const ids = event.Records.map(({ eventID }) => eventID);
      calls.push(ids);
      return answer(ids, calls.length);
    },
  } as unknown as FunctionPool;
  const running = pollStream({
    feed,
    mapping: { ...MAPPING, ...settings },
    streamArn: "stream",
    view: "NEW_IMAGE",
    functionArn: "function",
    pool,
    speed: 1000,
    onDone: () => {},
    onFailed: () => {},
    onGivenUp: (report) => givenUp.push(report),
  });
  return { calls, done, givenUp, running };
}

const fine: Outcome = { answer: { batchItemFailures: [] } };
const broken: Outcome = { error: { errorType: "Error", errorMessage: "no" } };
const failing = (id: string): Outcome => ({ answer: { batchItemFailures: [{ itemIdentifier: id }] } });

describe("a stream mapping", () => {
  it("delivers what passes its filter, in order, by batches", async () => {
    const { calls, done, running } = polled({}, () => fine, 6);
    await until(() => done.length === 7 || undefined);
    await running.stop();
    expect(calls).toEqual([
      ["1", "2", "3", "4"],
      ["5", "6"],
    ]);
    expect(done[0]).toBe("filtered");
  });

  it("goes on from the first item that failed", async () => {
    const { calls, done, running } = polled({}, (_ids, call) => (call === 1 ? failing("3") : fine));
    await until(() => done.length === 5 || undefined);
    await running.stop();
    expect(calls).toEqual([
      ["1", "2", "3", "4"],
      ["3", "4"],
    ]);
  });

  it("tries a batch again until it succeeds, and nothing behind it moves", async () => {
    const { calls, done, running } = polled({ batchSize: 2 }, (_ids, call) => (call < 4 ? broken : fine));
    await until(() => done.length === 5 || undefined);
    await running.stop();
    expect(calls).toEqual([
      ["1", "2"],
      ["1", "2"],
      ["1", "2"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("halves a batch that fails to find the one item", async () => {
    const { calls, done, givenUp, running } = polled({ bisect: true, maximumRetries: 3 }, (ids) =>
      ids.includes("3") ? broken : fine,
    );
    await until(() => done.length === 5 || undefined);
    await running.stop();
    expect(calls.slice(0, 4)).toEqual([["1", "2", "3", "4"], ["1", "2"], ["3", "4"], ["3"]]);
    expect(givenUp).toHaveLength(1);
    expect(givenUp[0]).toMatchObject({
      requestContext: { condition: "RetryAttemptsExhausted" },
      DDBStreamBatchInfo: { startSequenceNumber: "3", endSequenceNumber: "3", batchSize: 1 },
    });
  });

  it("gives a batch up after its retries and sends its position away", async () => {
    const { calls, done, givenUp, running } = polled({ batchSize: 2, maximumRetries: 1 }, (ids) =>
      ids.includes("1") ? broken : fine,
    );
    await until(() => done.length === 5 || undefined);
    await running.stop();
    expect(calls).toEqual([
      ["1", "2"],
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(givenUp[0]?.DDBStreamBatchInfo).toMatchObject({
      startSequenceNumber: "1",
      endSequenceNumber: "2",
      batchSize: 2,
    });
  });

  it("gives up what is too old", async () => {
    const { done, givenUp, running } = polled({ maximumAgeSeconds: 0 }, () => broken, 1);
    await until(() => done.length === 2 || undefined);
    await running.stop();
    expect(givenUp[0]?.requestContext.condition).toBe("RecordAgeExceeded");
  });

  it("leaves open what it had not finished when it is stopped", async () => {
    const { done, running } = polled({}, () => broken);
    await running.stop();
    expect(done).toEqual(["filtered"]);
  });
});

describe("an answer to a batch", () => {
  const ids = ["a", "b"];
  it.each<[string, unknown, string[] | "all"]>([
    ["nothing", null, []],
    ["no list", {}, []],
    ["an empty list", { batchItemFailures: [] }, []],
    ["one of the batch", { batchItemFailures: [{ itemIdentifier: "b" }] }, ["b"]],
    ["an empty id", { batchItemFailures: [{ itemIdentifier: "" }] }, "all"],
    ["a stranger's id", { batchItemFailures: [{ itemIdentifier: "z" }] }, "all"],
    ["no ids", { batchItemFailures: [{}] }, "all"],
    ["something else", { batchItemFailures: "b" }, "all"],
  ])("that names %s", (_what, answer, expected) => {
    expect(failedItems({ answer }, ids, true)).toEqual(expected === "all" ? undefined : new Set(expected));
  });
  it("is not looked at where the mapping does not ask for it", () => {
    expect(failedItems({ answer: { batchItemFailures: [{ itemIdentifier: "a" }] } }, ids, false)).toEqual(new Set());
    expect(failedItems(broken, ids, false)).toBeUndefined();
  });
});

describe("a schedule", () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  it("fires once in each minute, at the moment that chance picks", async () => {
    vi.useFakeTimers();
    const began = Date.now();
    const chances = [0.5, 0.999, 0, 0.25];
    const fired: number[] = [];
    const running = runSchedule(
      60_000,
      () => fired.push(Date.now() - began),
      () => chances.shift() ?? 0,
    );
    await vi.advanceTimersByTimeAsync(4 * 60_000 - 1);
    await running.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fired).toEqual([30_000, 119_940, 120_000, 195_000]);
  });
  it.each([
    ["rate(1 minute)", 60],
    ["rate(2 hours)", 7200],
    ["cron(0 6 * * ? *)", undefined],
  ])("reads %s", (expression, seconds) => {
    expect(everySeconds(expression)).toBe(seconds);
  });
});
