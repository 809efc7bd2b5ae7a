import { type FunctionProcess, functionProcess } from "./function-process.ts";
import type { PlannedFunction } from "./plan.ts";
import type { Outcome } from "./runtime-api.ts";

/** All processes of one function. */
export interface FunctionPool {
  /** Runs on a warm process when one is free, else on a new one, else waits for one. Never rejects. */
  invoke(event: unknown): Promise<Outcome>;
  /** The last lines that its processes printed. */
  lastLines(): readonly string[];
  /** Starts one process before the first event. */
  warm(): Promise<void>;
  stop(): Promise<void>;
}

/** What a pool tells of its function. */
export interface PoolReports {
  onLine(functionName: string, line: string): void;
  /** `lines`: the last that the process printed before it failed. */
  onFailure(functionName: string, outcome: Outcome, lines: readonly string[]): void;
}

/** As much of the log as helps to see why a function failed. */
const KEPT_LINES = 20;

/** A pool of at most `maximum` processes. */
export function functionPool(
  planned: PlannedFunction,
  endpoint: string,
  maximum: number,
  reports: PoolReports,
): FunctionPool {
  const free: FunctionProcess[] = [];
  const all = new Set<FunctionProcess>();
  const waiters: ((started: FunctionProcess | undefined) => void)[] = [];
  const lines: string[] = [];
  let starting = 0;
  let stopped = false;

  const start = async (): Promise<FunctionProcess> => {
    starting += 1;
    try {
      const started = await functionProcess(planned, endpoint, (line) => {
        lines.push(line);
        if (lines.length > KEPT_LINES) lines.shift();
        reports.onLine(planned.name, line);
      });
      all.add(started);
      return started;
    } finally {
      starting -= 1;
    }
  };
  const take = async (): Promise<FunctionProcess> => {
    for (let found = free.pop(); found !== undefined; found = free.pop()) {
      if (found.isAlive()) return found;
      all.delete(found);
    }
    if (all.size + starting < maximum) return start();
    const freed = await new Promise<FunctionProcess | undefined>((resolve) => waiters.push(resolve));
    return freed ?? start();
  };
  const giveBack = (used: FunctionProcess): void => {
    if (!used.isAlive()) all.delete(used);
    const waiter = waiters.shift();
    if (waiter !== undefined) waiter(used.isAlive() ? used : undefined);
    else if (used.isAlive()) free.push(used);
  };
  return {
    lastLines: () => [...lines],
    async warm() {
      if (all.size + starting === 0) free.push(await start());
    },
    async invoke(event) {
      if (stopped) return { error: { errorType: "Local.Stopped", errorMessage: "The local stack is stopping." } };
      const used = await take();
      const outcome = await used.invoke(event);
      if ("error" in outcome) {
        // A process that timed out or ran out of memory is about to end; the next event gets a new one.
        if (/^(Sandbox|Runtime)\./.test(outcome.error.errorType)) await used.stop();
        if (!stopped) reports.onFailure(planned.name, outcome, [...lines]);
      }
      giveBack(used);
      return outcome;
    },
    async stop() {
      stopped = true;
      await Promise.all([...all].map((running) => running.stop()));
    },
  };
}
