import { readdirSync, readFileSync } from "node:fs";
import { startStack } from "../../infra/local/start-stack.ts";
import { synthesized } from "../../infra/local/synthesized.ts";
import { type Fault, faultyPort } from "../end-to-end/faulty-port.ts";
import { seeded } from "./seeded.ts";
import type { StormLife } from "./storm-control.ts";

// The stack of a storm, in a process of its own that is killed and started again. It makes the faults of its services and
// kills its functions, until it is told to be calm.

/**
 * Calls of the functions for each function that is killed. By work done and not by the clock: a machine that others use
 * as well would kill every function before it has read a file.
 */
const CALLS_A_KILL = 400;
/** What the functions call; a fault of anything else would only slow the storm down. */
const FAULTY = /^(DynamoDB\.(?!Scan|Describe|Create|UpdateTimeToLive)|SNS\.Publish|S3\.GET)/;

const asked = JSON.parse(process.argv[2] ?? "{}") as StormLife;
const random = seeded(asked.seed);
const stack = await startStack({
  ...(await synthesized({ root: asked.root, stage: "dev", policies: asked.policies, subscribers: asked.subscribers })),
  port: asked.port,
  dataDirectory: asked.data,
  speed: asked.speed,
});
let isCalm = false;
let killed = 0;
const port = faultyPort(stack.port, (operation): Fault => {
  if (isCalm || !FAULTY.test(operation)) return undefined;
  if (random() * CALLS_A_KILL < 1) killOne();
  if (random() > asked.faults) return undefined;
  return random() < 0.7 ? "refuse" : "cut";
});

/** Processes of this one's functions, as the kernel lists them. */
function functionProcesses(): number[] {
  const children = (path: string) => readFileSync(path, "utf8").split(" ").filter(Boolean).map(Number);
  return readdirSync("/proc/self/task").flatMap((task) => {
    try {
      return children(`/proc/self/task/${task}/children`);
    } catch {
      return [];
    }
  });
}

/** Any of them, whatever it does just now. */
function killOne(): void {
  const running = functionProcesses();
  const victim = running[Math.floor(random() * running.length)];
  if (victim === undefined) return;
  try {
    process.kill(victim, "SIGKILL");
    killed += 1;
  } catch {
    // It ended by itself.
  }
}

const report = (): void => void process.send?.({ faults: port.faults, killed });
setInterval(report, 250);
process.on("message", () => {
  isCalm = true;
  port.mend();
});
process.on("disconnect", () => process.exit());
process.send?.({ ready: stack.endpoint, outputs: stack.plan.outputs });
