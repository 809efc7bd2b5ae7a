import type { NearDuplicate } from "../copy/near-duplicate.ts";
import type { Directive } from "../story/directive.ts";
import type { PolicyBundle } from "./policy/policy.ts";
import type { Target } from "./target.ts";

/** A kill of this story that is on record: sent by its supplier, or put down by an operator. */
export interface Kill {
  by: "supplier" | "operator";
  /** RFC 3339 instant. */
  at: string;
  /** The uri of the item that kills, or who ordered it. */
  ref: string;
  /** How many stories it may mean, where its name does not tell them apart. */
  among?: number;
  /** It asks to hold the story until its supplier sends a usable version, and does not end it. */
  holds?: true;
}

/** A name by which an item kills another, and what bears it. */
export interface NamedStory {
  ref: string;
  /** Stories of the killing item's supplier that bear the name. */
  stories: number;
  /** Another supplier whose story it is. */
  heldBy?: string;
  /** The item asks to hold it, and does not end it. */
  holds?: true;
}

/** How often a supplier's copy was used without asking, in a period of its policy's quota. */
export interface QuotaCount {
  per: "day" | "month" | "feed";
  /** Whether the quota is used up by other stories. */
  isFull: boolean;
}

/** Another version of the same story. */
export interface OtherVersion {
  version: string;
  /** Whether subscribers were let use it. */
  wasTold: boolean;
}

/** All that a decision rests on besides the copy itself. */
export interface Desk {
  policies: PolicyBundle;
  /** The clock: an RFC 3339 instant. */
  now: string;
  kills: readonly Kill[];
  /** Those of the kills that only ask to hold: the rules of kills do not see them. */
  holds?: readonly Kill[];
  /** What operators ordered of this story, earliest first; absent where nobody has looked. */
  directives?: readonly Directive[];
  /** Whether an earlier decision on this story let subscribers use it. */
  wasUsable: boolean;
  /** What the item names where it kills others; absent where nobody has looked. */
  named?: readonly NamedStory[];
  /** For whom it is meant; the house when absent. */
  target?: Target;
  /** Of the quotas that the policy states; absent where nobody has counted. */
  quotas?: readonly QuotaCount[];
  /** When this version was first decided: it is kept from then on. The copy's own date where absent. */
  since?: string;
  /** The version that stood before and that this one takes the place of. */
  replaces?: OtherVersion;
  /** The version that stands and is newer than this one. */
  newer?: OtherVersion;
  /** Copy of other suppliers that shares words with this text; absent where nobody has looked. */
  nearDuplicates?: readonly NearDuplicate[];
}
