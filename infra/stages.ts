import type { FunctionName } from "./function-names.ts";
import { RefusedError } from "./refused-error.ts";

/** All in which one deployment differs from another. Days, seconds, megabytes and per cent are whole numbers. */
export interface Stage {
  /** What becomes of buckets, table and logs when the stack is removed, or a resource leaves it. */
  removal: "destroy" | "retain";
  /** Refuses the deletion of the stack. The table refuses its own in every stage. */
  deletionProtection: boolean;
  logLevel: "DEBUG" | "INFO" | "WARN";
  days: {
    /** CloudWatch takes only certain numbers: 1, 3, 5, 7, 14, 30, 60, 90, ... */
    logs: number;
    accessLogs: number;
    /** Current copies in the inbox. Every record keeps what was read, so this bounds replay from the original. */
    inbox: number;
    /** Overwritten and deleted copies in the inbox. */
    inboxNoncurrent: number;
    quarantine: number;
  };
  memory: Record<FunctionName, number>;
  /** Invocations at a time: ingest and release by their queue mapping (2 to 1000), announce for each stream shard (1 to 10). */
  concurrency: { ingest: number; release: number; announce: number };
  alarms: {
    /** Age of the oldest file that waits to be read. */
    oldestFileSeconds: number;
    /** How far the announcements lag behind the table. */
    streamLagSeconds: number;
    /** Share of the files of a quarter of an hour that could not be read or had no supplier. */
    quarantinePercent: number;
    /** The share says nothing of fewer files than this. */
    quarantineFiles: number;
  };
}

/** The stages, chosen by `-c stage=<name>`. */
export const STAGES = {
  dev: {
    removal: "destroy",
    deletionProtection: false,
    logLevel: "DEBUG",
    days: { logs: 7, accessLogs: 30, inbox: 30, inboxNoncurrent: 7, quarantine: 30 },
    memory: { ingest: 1024, announce: 512, sweep: 256, release: 512, heartbeat: 256 },
    concurrency: { ingest: 5, release: 2, announce: 1 },
    alarms: { oldestFileSeconds: 900, streamLagSeconds: 300, quarantinePercent: 50, quarantineFiles: 10 },
  },
  prod: {
    removal: "retain",
    deletionProtection: true,
    logLevel: "INFO",
    days: { logs: 90, accessLogs: 365, inbox: 90, inboxNoncurrent: 30, quarantine: 365 },
    memory: { ingest: 1024, announce: 512, sweep: 256, release: 512, heartbeat: 256 },
    concurrency: { ingest: 20, release: 10, announce: 10 },
    alarms: { oldestFileSeconds: 300, streamLagSeconds: 60, quarantinePercent: 20, quarantineFiles: 20 },
  },
} as const satisfies Record<string, Stage>;
export type StageName = keyof typeof STAGES;

/** Stage that is taken when none is named. */
export const DEFAULT_STAGE: StageName = "dev";

/** The name as a stage's; `undefined` gives the default. Throws `RefusedError` on any other value, naming the stages that exist. */
export function stageNamed(name: unknown): StageName {
  if (name === undefined) return DEFAULT_STAGE;
  if (typeof name === "string" && Object.hasOwn(STAGES, name)) return name as StageName;
  throw new RefusedError(
    `There is no stage "${String(name)}". Choose one with -c stage=NAME: ${Object.keys(STAGES).join(", ")}.`,
  );
}
