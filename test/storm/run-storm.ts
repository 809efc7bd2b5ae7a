import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { clientOf } from "../../infra/local/provision.ts";
import { housePolicies } from "../end-to-end/house-policies.ts";
import { ROOT } from "../end-to-end/running-desk.ts";
import { consume, type Story } from "../examples/notice-consumer.ts";
import { type StormStack, stormStack } from "./storm-control.ts";
import { heads, wrongHeads, wrongWords } from "./storm-ends.ts";
import { type StormPlan, stormPlan } from "./storm-plan.ts";

/** What a storm is made of. */
export interface StormOptions {
  files: number;
  seed: number;
  restarts: number;
  /** Share of the functions' calls that fail. */
  faults: number;
  /** Of the stack's waiting; a machine with little to spare wants less, or what is still read comes again. */
  speed?: number;
  say(line: string): void;
}

/** What came of a storm: figures, and everything that is not as it must be. */
export interface StormResult {
  seed: number;
  files: number;
  stories: number;
  duplicates: number;
  broken: number;
  /** Files that came inside archives. */
  packed: number;
  restarts: number;
  faults: number;
  killedFunctions: number;
  seconds: number;
  objects: number;
  accounted: number;
  wrong: string[];
}

const SUBSCRIBERS = "subscribers: imprimatur.subscribers/1\nlist:\n  - {id: city-desk, protocol: sqs}\n";
const PUTTERS = 8;
const SPEED = 20;
/** Files that wait to be read at a time. */
const MOST_WAITING = 40;
/** How often it is looked whether they are read: each look takes time that the stack could use. */
const LOOK_EVERY_MS = 250;
/** Progress is said every so many files. */
const SAY_EVERY = 500;
/** A storm that is not over after this long since its last file hangs. */
const QUIET_WITHIN_MS = 20 * 60_000;
const run = promisify(execFile);

/** Runs a storm to its end and compares what stands with what must. */
export async function runStorm(options: StormOptions): Promise<StormResult> {
  const { seed, files, say } = options;
  const plan = stormPlan(files, seed, new Date().toISOString());
  const from = Date.now();
  const directory = mkdtempSync(join(tmpdir(), "storm-"));
  const subscribers = join(directory, "subscribers.yaml");
  writeFileSync(subscribers, SUBSCRIBERS);
  const data = join(directory, "data");
  const where = { root: ROOT, policies: housePolicies(), subscribers, data, port: await freePort(), seed };
  const stack = await stormStack({ ...where, faults: options.faults, speed: options.speed ?? SPEED });
  const stories = new Map<string, Story>();
  const consumer = follow(stack, stories);
  try {
    await dropAll(stack, plan, options);
    await freed(plan);
    say("all dropped; calm");
    stack.calm();
    const account = await settled(stack, say);
    const wrong = [...(await wrongHeads(stack, plan.ends)), ...(await wrongWords(stories, plan.ends, say))];
    if (account.missed > 0) wrong.push(`${account.missed} objects without a receipt`);
    const { faults, killed, restarts } = stack;
    return {
      seed,
      files: plan.files.length,
      stories: plan.ends.length,
      duplicates: plan.duplicates,
      broken: plan.broken,
      packed: plan.packed,
      restarts,
      faults,
      killedFunctions: killed,
      seconds: Math.round((Date.now() - from) / 1000),
      objects: account.objects,
      accounted: account.receipted,
      wrong,
    };
  } finally {
    consumer.stop();
    await stack.close();
    await consumer.done;
  }
}

/** What still waits for its embargo is freed while services fail and functions are killed. */
async function freed({ freedBy }: StormPlan): Promise<void> {
  await sleep(Math.max(0, Date.parse(freedBy) - Date.now()));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/** The consumer goes on through every fault: what it has not deleted comes again. */
function follow({ endpoint, outputs }: StormStack, stories: Map<string, Story>): { stop(): void; done: Promise<void> } {
  const stopping = new AbortController();
  const sqs = new SQSClient(clientOf(endpoint));
  const room = { publish: async () => {}, takeDown: async () => {} };
  const goOn = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await consume(sqs, outputs.CityDeskQueueUrl ?? "", stories, room, stopping.signal).catch(() => sleep(200));
    }
  };
  return { stop: () => stopping.abort(), done: goOn() };
}

async function dropAll(stack: StormStack, plan: StormPlan, { restarts, say }: StormOptions): Promise<void> {
  const s3 = new S3Client({ ...clientOf(stack.endpoint), forcePathStyle: true });
  const Bucket = stack.outputs.InboxBucketName;
  const every = Math.ceil(plan.files.length / (restarts + 1));
  let next = 0;
  let restarting: Promise<void> = Promise.resolve();
  const dropper = async (): Promise<void> => {
    while (next < plan.files.length) {
      const at = next;
      next += 1;
      if (at > 0 && at % every === 0) {
        say(`${at} of ${plan.files.length} dropped; killing the stack`);
        restarting = stack.killAndRestart();
      } else if (at > 0 && at % SAY_EVERY === 0) {
        const { faults, killed } = stack;
        say(`${at} of ${plan.files.length} dropped; ${faults} faults, ${killed} functions killed`);
      }
      if (at % PUTTERS === 0) await workedOff(stack, MOST_WAITING);
      const file = plan.files[at];
      if (file) await insist(() => s3.send(new PutObjectCommand({ Bucket, Key: file.key, Body: file.body })));
    }
  };
  await Promise.all(Array.from({ length: PUTTERS }, dropper));
  await restarting;
  await workedOff(stack, 0);
}

/** Waits until no more than `most` files wait to be read: the storm rages while they are read, not while they lie there. */
async function workedOff({ endpoint, outputs }: StormStack, most: number): Promise<void> {
  const sqs = new SQSClient({ ...clientOf(endpoint), maxAttempts: 3 });
  const call = new GetQueueAttributesCommand({
    QueueUrl: outputs.IngestQueueUrl,
    AttributeNames: ["ApproximateNumberOfMessages"],
  });
  for (;;) {
    const waiting = await sqs.send(call).then(
      ({ Attributes }) => Number(Attributes?.ApproximateNumberOfMessages ?? 0),
      () => Number.POSITIVE_INFINITY,
    );
    if (waiting <= most) return;
    await sleep(LOOK_EVERY_MS);
  }
}

/** A supplier's client tries until the object is there. */
async function insist(send: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await send();
      return;
    } catch {
      await sleep(200);
    }
  }
}

interface Account {
  objects: number;
  receipted: number;
  underWay: number;
  missed: number;
}

/** Waits until nothing waits, nothing is owed and every object is accounted for; what was given up goes on its way again. */
async function settled(stack: StormStack, say: (line: string) => void): Promise<Account> {
  const until = Date.now() + QUIET_WITHIN_MS;
  for (let still = 0; ; ) {
    const { queues } = await desk<{ queues: Record<string, { waiting: number; inFlight: number; delayed: number }> }>(
      stack,
      "stats",
    );
    const given = ["IngestQueueDeadLetters", "ReleaseQueueDeadLetters"].some(
      (name) => (queues[name]?.waiting ?? 0) > 0,
    );
    if (given) await desk(stack, "redrive", "--yes", "--why", "storm");
    const busy = ["IngestQueue", "ReleaseQueue"].some((name) => {
      const { waiting = 0, inFlight = 0 } = queues[name] ?? {};
      return waiting + inFlight > 0;
    });
    const owing = (await heads(stack)).filter(({ owes }) => owes !== undefined).length;
    const account = await desk<Account>(stack, "reconcile");
    still = !busy && !given && owing === 0 && account.underWay === 0 ? still + 1 : 0;
    if (still >= 2 || Date.now() > until) return account;
    say(`waiting: ${owing} owed, ${account.objects - account.receipted} objects not read`);
    await sleep(2000);
  }
}

async function desk<T = unknown>({ endpoint }: StormStack, ...args: string[]): Promise<T> {
  const command = ["bin/desk.ts", ...args, "--json", "--endpoint", endpoint];
  const { stdout } = await run(process.execPath, command, { cwd: ROOT, maxBuffer: 1 << 28 }).catch(
    // Exit code 1: something is lacking, and the answer says what.
    (error: { code?: number; stdout: string; stderr: string }) => {
      if (error.code === 1 && error.stdout !== "") return error;
      throw new Error(`desk ${args.join(" ")}: ${error.stderr}`);
    },
  );
  return JSON.parse(stdout) as T;
}
