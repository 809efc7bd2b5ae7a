import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** What one life of the stack is given. */
export interface StormLife {
  root: string;
  policies: string;
  subscribers: string;
  data: string;
  port: number;
  seed: number;
  /** Share of the functions' calls that fail. */
  faults: number;
  /** How much faster than the clock queues and schedules go, so that what failed is tried again within seconds. */
  speed: number;
}

/** The stack of a storm as the storm holds it. */
export interface StormStack {
  endpoint: string;
  outputs: Record<string, string>;
  /** Faults that its services made and functions that were killed, over all its lives. */
  readonly faults: number;
  readonly killed: number;
  readonly restarts: number;
  /** Kills it with -9 and starts it on the same data. */
  killAndRestart(): Promise<void>;
  calm(): void;
  close(): Promise<void>;
}

interface Said {
  ready?: string;
  outputs?: Record<string, string>;
  faults?: number;
  killed?: number;
}

/** Starts the stack of a storm and keeps it going until it is closed. */
export async function stormStack(asked: StormLife): Promise<StormStack> {
  const past = { faults: 0, killed: 0 };
  let now = { faults: 0, killed: 0 };
  let lives = 0;
  let child: ChildProcess | undefined;

  const start = async (): Promise<{ endpoint: string; outputs: Record<string, string> }> => {
    lives += 1;
    const life = { ...asked, seed: asked.seed + lives };
    const started = fork(join(import.meta.dirname, "storm-stack.ts"), [JSON.stringify(life)], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child = started;
    return new Promise((resolve, reject) => {
      started.once("exit", (code, signal) => {
        if (code !== null && code !== 0) reject(new Error(`The stack of the storm ended with ${code ?? signal}.`));
      });
      started.on("message", (said: Said) => {
        if (said.ready !== undefined) resolve({ endpoint: said.ready, outputs: said.outputs ?? {} });
        else now = { faults: said.faults ?? 0, killed: said.killed ?? 0 };
      });
    });
  };
  const end = async (): Promise<void> => {
    const gone = new Promise((resolve) => child?.once("exit", resolve));
    child?.kill("SIGKILL");
    await gone;
    past.faults += now.faults;
    past.killed += now.killed;
    now = { faults: 0, killed: 0 };
  };
  const { endpoint, outputs } = await start();
  return {
    endpoint,
    outputs,
    get faults() {
      return past.faults + now.faults;
    },
    get killed() {
      return past.killed + now.killed;
    },
    get restarts() {
      return lives - 1;
    },
    async killAndRestart() {
      await end();
      await start();
    },
    calm: () => void child?.send("calm"),
    close: end,
  };
}
