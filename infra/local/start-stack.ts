import { availableParallelism } from "node:os";
import { HEARTBEAT_SCHEDULE } from "../../shared/names.ts";
import type { Change } from "./change-feed.ts";
import { type Emulators, openEmulators } from "./emulators.ts";
import { type FunctionPool, functionPool, type PoolReports } from "./function-pool.ts";
import { isOnThisMachine } from "./http-subscriber.ts";
import { LOCAL_ACCOUNT } from "./local-account.ts";
import { testEvent } from "./object-notifications.ts";
import type { Plan, PlannedMapping } from "./plan.ts";
import { provision } from "./provision.ts";
import { pollQueue, type Running } from "./queue-poller.ts";
import { readTemplate } from "./read-template.ts";
import { runSchedule } from "./schedule.ts";
import { pollStream } from "./stream-poller.ts";
import type { Template } from "./template.ts";

/** What the running stack tells of itself. Bodies of copy are in none of it. */
export interface StackReports extends PoolReports {
  warn(sentence: string): void;
  /** A queue's message was taken by its function and deleted. */
  onMessageDone(queueArn: string, body: string): void;
  /** A function reported items of its batch that must come again. */
  onItemsFailed(functionName: string, count: number, lines: readonly string[]): void;
  onDeadLetter(queueArn: string, body: string): void;
  onChangeDone(change: Change): void;
}

/** A synthesized template, and how to run it. */
export interface StackOptions {
  template: Template;
  /** The stack's name. */
  name: string;
  /** The directory of the assembly, in which the template names its assets. */
  directory: string;
  port: number;
  dataDirectory?: string;
  speed?: number;
  /** Whether the heartbeat beats: nobody watches its metric here, and it takes time from what is looked at. */
  beats?: boolean;
  reports?: Partial<StackReports>;
}

/** The stack, running. */
export interface LocalStack {
  endpoint: string;
  port: number;
  plan: Plan;
  emulators: Emulators;
  invoke(functionName: string, event: unknown): ReturnType<FunctionPool["invoke"]>;
  close(): Promise<void>;
}

/** More processes of one function than processors only take each other's time; fewer than two would hide races. */
const PROCESSES = Math.min(Math.max(2, availableParallelism()), 8);

const SILENT: StackReports = {
  warn: () => {},
  onLine: () => {},
  onFailure: () => {},
  onMessageDone: () => {},
  onItemsFailed: () => {},
  onDeadLetter: () => {},
  onChangeDone: () => {},
};

const functionNamed = (arn: string): string => arn.replace(/^.*:function:/, "");

/** Subscribers elsewhere get nothing from this machine: said once, so that nobody waits for it. */
function sayUndelivered(
  plan: Plan,
  { stores }: Emulators,
  isOurs: (functionArn: string) => boolean,
  warn: StackReports["warn"],
): void {
  const isHere: Record<string, (endpoint: string) => boolean> = {
    sqs: (endpoint) => stores.queues.getQueueByArn(endpoint) !== undefined,
    lambda: isOurs,
    https: isOnThisMachine,
    http: isOnThisMachine,
  };
  for (const { protocol, endpoint } of plan.subscriptions) {
    if (!isHere[protocol]?.(endpoint)) warn(`Nothing is delivered from here to ${endpoint} (${protocol}).`);
  }
}

function watchDeadLetters(emulators: Emulators, plan: Plan, reports: StackReports): void {
  const targets = new Set<string>();
  for (const { attributes } of plan.queues) {
    if (attributes.RedrivePolicy !== undefined) targets.add(JSON.parse(attributes.RedrivePolicy).deadLetterTargetArn);
  }
  for (const arn of targets) {
    const queue = emulators.stores.queues.getQueueByArn(arn);
    if (queue === undefined) continue;
    const enqueue = queue.enqueue.bind(queue);
    queue.enqueue = (message) => {
      enqueue(message);
      reports.onDeadLetter(arn, message.body);
    };
  }
}

/** What a function held when the stack was killed is free again at once: no function lives that could still finish it. */
function recoverInflight(emulators: Emulators, plan: Plan): void {
  for (const { sourceArn } of plan.mappings) {
    const queue = emulators.stores.queues.getQueueByArn(sourceArn);
    for (const entry of queue?.inflightMessages.values() ?? []) entry.visibilityDeadline = 0;
  }
}

async function runMapping(
  mapping: PlannedMapping,
  plan: Plan,
  emulators: Emulators,
  pool: FunctionPool,
  speed: number,
  reports: StackReports,
): Promise<Running> {
  const { stores } = emulators;
  const onFailed = (count: number): void => reports.onItemsFailed(mapping.functionName, count, pool.lastLines());
  const table = plan.tables.find(({ stream }) => stream?.arn === mapping.sourceArn);
  if (table?.stream === undefined) {
    const lanes = Math.min(mapping.maximumConcurrency, PROCESSES);
    const onDone = (body: string): void => reports.onMessageDone(mapping.sourceArn, body);
    return pollQueue(stores, mapping, pool, lanes, onDone, onFailed);
  }
  const feed = await emulators.changesOf(
    table.name,
    table.keySchema.map(({ AttributeName }) => AttributeName),
  );
  return pollStream({
    feed,
    mapping,
    streamArn: table.stream.arn,
    view: table.stream.view,
    functionArn: plan.functions.find(({ name }) => name === mapping.functionName)?.arn ?? "",
    pool,
    speed,
    onDone: reports.onChangeDone,
    onFailed,
    onGivenUp(report) {
      if (mapping.onFailureArn === undefined) return;
      const body = JSON.stringify(report);
      stores.queues.getQueueByArn(mapping.onFailureArn)?.enqueue(stores.createMessage(body));
      reports.onDeadLetter(mapping.onFailureArn, body);
    },
  });
}

/**
 * Runs what a template asks for, on one port of this machine. Rejects with `UnknownInTemplateError` when it asks for
 * something that is not known here, and with the system's error when the port is taken.
 */
export async function startStack(options: StackOptions): Promise<LocalStack> {
  const { template, name, directory, dataDirectory, speed = 1, beats = false } = options;
  const reports: StackReports = { ...SILENT, ...options.reports };
  // Read once before anything is opened: what is unknown stops the start without leaving anything behind.
  readTemplate(template, name, directory, "http://127.0.0.1");
  const emulators = await openEmulators({
    port: options.port,
    region: LOCAL_ACCOUNT.region,
    speed,
    warn: reports.warn,
    ...(dataDirectory === undefined ? {} : { directory: dataDirectory }),
  });
  const pools = new Map<string, FunctionPool>();
  const running: Running[] = [];
  const close = async (): Promise<void> => {
    const stopped = Promise.all(running.map((part) => part.stop()));
    await Promise.all([...pools.values()].map((pool) => pool.stop()));
    await stopped;
    await emulators.close();
  };
  try {
    const plan = readTemplate(template, name, directory, emulators.url);
    for (const planned of plan.functions) {
      pools.set(planned.name, functionPool(planned, emulators.url, PROCESSES, reports));
    }
    const poolOf = (functionName: string): FunctionPool => {
      const pool = pools.get(functionName);
      if (pool === undefined) throw new Error(`The template names a function ${functionName} that it does not have.`);
      return pool;
    };
    const known = new Set(emulators.stores.objects.listBuckets().map((bucket) => bucket.name));
    // Before there is a bucket: a client that waits for this stack puts objects as soon as one answers.
    emulators.notifyOfObjects(plan.notifications);
    await provision(emulators.url, plan);
    emulators.describe({ name, outputs: plan.outputs });
    emulators.deliverOver("lambda", ({ endpoint, arn }, envelope) => {
      const event = {
        Records: [{ EventSource: "aws:sns", EventVersion: "1.0", EventSubscriptionArn: arn, Sns: envelope }],
      };
      void pools.get(functionNamed(endpoint))?.invoke(event);
    });
    sayUndelivered(plan, emulators, (endpoint) => pools.has(functionNamed(endpoint)), reports.warn);
    watchDeadLetters(emulators, plan, reports);
    recoverInflight(emulators, plan);
    for (const mapping of plan.mappings) {
      running.push(await runMapping(mapping, plan, emulators, poolOf(mapping.functionName), speed, reports));
    }
    for (const { id, functionArn, everySeconds, input } of plan.schedules) {
      if (id === HEARTBEAT_SCHEDULE && !beats) continue;
      const pool = poolOf(functionNamed(functionArn));
      running.push(runSchedule((everySeconds * 1000) / speed, () => void pool.invoke(JSON.parse(input))));
    }
    for (const { bucket, queueArn } of plan.notifications) {
      if (known.has(bucket)) continue;
      const { queues, createMessage } = emulators.stores;
      queues.getQueueByArn(queueArn)?.enqueue(createMessage(testEvent(bucket)));
    }
    return {
      endpoint: emulators.url,
      port: emulators.port,
      plan,
      emulators,
      invoke: (functionName, event) => poolOf(functionName).invoke(event),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
