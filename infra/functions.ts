import type { ENV } from "../shared/names.ts";
import type { FunctionName } from "./function-names.ts";

/** What a function is apart from its code. */
export interface FunctionSpec {
  /** Its name in the construct tree, and so in logical ids and alarms. */
  id: string;
  /** What the console shows. */
  description: string;
  timeoutSeconds: number;
  /** Whether it goes by the policies, so that they lie compiled beside its code. */
  decides: boolean;
  /** Whether it tells subscribers, so that their list lies beside its code. */
  tells: boolean;
  environment: readonly (keyof typeof ENV)[];
}

/** The functions of the pipeline, one row each. */
export const FUNCTIONS = {
  ingest: {
    id: "Ingest",
    description: "Reads one file of copy, decides what may be done with it and stores it.",
    timeoutSeconds: 60,
    decides: true,
    tells: false,
    environment: ["articlesTable", "archiveBucket", "releaseQueueUrl"],
  },
  announce: {
    id: "Announce",
    description: "Tells subscribers and the desk what was decided.",
    timeoutSeconds: 60,
    decides: false,
    tells: true,
    environment: [
      "articlesTable",
      "archiveBucket",
      "releaseQueueUrl",
      "noticesTopicArn",
      "deskTopicArn",
      "heartbeatTopicArn",
    ],
  },
  sweep: {
    id: "Sweep",
    description: "Hands what falls due in the next minutes to the release queue.",
    // Below its schedule's minute: runs do not pile up.
    timeoutSeconds: 50,
    decides: false,
    tells: false,
    environment: ["articlesTable", "releaseQueueUrl"],
  },
  release: {
    id: "Release",
    description: "Decides an article again when its time has come.",
    timeoutSeconds: 30,
    decides: true,
    tells: false,
    environment: ["articlesTable", "archiveBucket", "releaseQueueUrl"],
  },
  heartbeat: {
    id: "Heartbeat",
    description: "Sends an item the whole way of copy, and hears of it; counts the days until terms are due.",
    timeoutSeconds: 30,
    decides: true,
    tells: false,
    environment: ["inboxBucket"],
  },
} as const satisfies Record<FunctionName, FunctionSpec>;
