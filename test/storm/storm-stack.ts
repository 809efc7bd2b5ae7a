import { readdirSync, readFileSync } from "node:fs";
import { startStack } from "../../infra/local/start-stack.ts";
import { synthesized } from "../../infra/local/synthesized.ts";
import { type Fault, faultyPort } from "../end-to-end/faulty-port.ts";
import { seeded } from "./seeded.ts";
import type { StormLife } from "./storm-control.ts";

// The stack of a storm, in a process of its own that is killed and started again. It makes the faults of its services and
// kills its functions, until it is told to be calm.

/** Local minutes are this short, so that what failed is tried again within seconds. */
const SPEED = 20;
const KILL_EVERY_MS = 1500;
/** What the functions call; a fault of anything else would only slow the storm down. */
const FAULTY = /^(DynamoDB\.(?!Scan|Describe|Create|UpdateTimeToLive)|SNS\.Publish|S3\.GET)/;

const asked = JSON.parse(process.argv[2] ?? "{}") as StormLife;
const random = seeded(asked.seed);
const stack = await startStack({
  ...(await synthesized({ root: asked.root, stage: "dev", policies: asked.policies, subscribers: asked.subscribers })),
  port: asked.port,
  dataDirectory: asked.data,
  speed: SPEED,
});
let isCalm = false;
const port = faultyPort(stack.port, (operation): Fault => {
  if (isCalm || !FAULTY.test(operation) || random() > asked.faults) return undefined;
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

let killed = 0;
setInterval(() => {
  const running = isCalm ? [] : functionProcesses();
  const victim = running[Math.floor(random() * running.length)];
  if (victim === undefined) return;
  try {
    process.kill(victim, "SIGKILL");
    killed += 1;
  } catch {
    // It ended by itself.
  }
}, KILL_EVERY_MS);

const report = (): void => void process.send?.({ faults: port.faults, killed });
setInterval(report, 250);
process.on("message", () => {
  isCalm = true;
  port.mend();
});
process.on("disconnect", () => process.exit());
process.send?.({ ready: stack.endpoint, outputs: stack.plan.outputs });
