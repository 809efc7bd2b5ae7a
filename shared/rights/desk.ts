import type { PolicyBundle } from "./policy/policy.ts";

/** A kill of this story that is on record: sent by its supplier, or put down by an operator. */
export interface Kill {
  by: "supplier" | "operator";
  /** RFC 3339 instant. */
  at: string;
  /** How the kill named the story, or who ordered it. */
  ref: string;
}

/** All that a decision rests on besides the copy itself. */
export interface Desk {
  policies: PolicyBundle;
  /** The clock: an RFC 3339 instant. */
  now: string;
  kills: readonly Kill[];
  /** Whether an earlier decision on this story let subscribers use it. */
  wasUsable: boolean;
}
