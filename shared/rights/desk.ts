import type { Directive } from "../story/directive.ts";
import type { PolicyBundle } from "./policy/policy.ts";

/** A kill of this story that is on record: sent by its supplier, or put down by an operator. */
export interface Kill {
  by: "supplier" | "operator";
  /** RFC 3339 instant. */
  at: string;
  /** The uri of the item that kills, or who ordered it. */
  ref: string;
  /** How many stories it may mean, where its name does not tell them apart. */
  among?: number;
}

/** A name by which an item kills another, and what bears it. */
export interface NamedStory {
  ref: string;
  /** Stories of the killing item's supplier that bear the name. */
  stories: number;
  /** Another supplier whose story it is. */
  heldBy?: string;
}

/** All that a decision rests on besides the copy itself. */
export interface Desk {
  policies: PolicyBundle;
  /** The clock: an RFC 3339 instant. */
  now: string;
  kills: readonly Kill[];
  /** What operators ordered of this story, earliest first; absent where nobody has looked. */
  directives?: readonly Directive[];
  /** Whether an earlier decision on this story let subscribers use it. */
  wasUsable: boolean;
  /** What the item names where it kills others; absent where nobody has looked. */
  named?: readonly NamedStory[];
}
