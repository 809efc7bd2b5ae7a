import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { functionEnvironment } from "./function-environment.ts";
import type { PlannedFunction } from "./plan.ts";
import { type Outcome, type RuntimeApi, runtimeApi } from "./runtime-api.ts";

/** One running process of a function: it takes one event at a time and stays warm between them. */
export interface FunctionProcess {
  invoke(event: unknown): Promise<Outcome>;
  isAlive(): boolean;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
}

const BOOTSTRAP = join(import.meta.dirname, "bootstrap.ts");

/** Lambda gives the code 10 seconds to load; a busy machine may need longer. */
const LOADED_WITHIN_MS = 30_000;

function forward(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on("line", onLine);
  }
}

/** Starts a process of a function. `onLine` gets what it prints. A timeout or a crash ends the process and the invocation. */
export async function functionProcess(
  planned: PlannedFunction,
  endpoint: string,
  onLine: (line: string) => void,
): Promise<FunctionProcess> {
  const api: RuntimeApi = await runtimeApi(planned.arn);
  const child = spawn(process.execPath, [`--max-old-space-size=${planned.memoryMb}`, BOOTSTRAP], {
    cwd: planned.directory,
    env: functionEnvironment(planned, endpoint, api.address),
    stdio: ["pipe", "pipe", "pipe"],
  });
  // Nothing is ever written to it; it only ends with the stack.
  child.stdin.on("error", () => {});
  forward(child, onLine);
  let alive = true;
  const gone = new Promise<void>((resolve) => {
    const end = (why: string): void => {
      alive = false;
      api.fail("Runtime.ExitError", why);
      api.close();
      resolve();
    };
    child.once("exit", (code, signal) => end(`The process ended (${signal ?? `exit code ${code}`}).`));
    child.once("error", (error) => end(error.message));
  });
  return {
    isAlive: () => alive && !api.hasFailed(),
    async invoke(event) {
      if (!alive) return { error: { errorType: "Runtime.ExitError", errorMessage: "The process ended." } };
      const kill = (errorMessage: string): void => {
        api.fail("Sandbox.Timedout", errorMessage);
        child.kill("SIGKILL");
      };
      const milliseconds = planned.timeoutSeconds * 1000;
      let timer = setTimeout(() => kill("The code was not loaded in time."), LOADED_WITHIN_MS);
      try {
        return await api.invoke(event, milliseconds, () => {
          clearTimeout(timer);
          timer = setTimeout(
            () => kill(`Task timed out after ${planned.timeoutSeconds.toFixed(2)} seconds`),
            milliseconds,
          );
        });
      } finally {
        clearTimeout(timer);
      }
    },
    async stop() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
