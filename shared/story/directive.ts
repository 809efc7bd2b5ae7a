import type { Finding } from "../record/finding.ts";
import { canonicalJson } from "./canonical-json.ts";
import { logKey } from "./keys.ts";
import { sha256 } from "./sha256.ts";

/** What an operator can order of a story, with what it does: the words of the desk's help. */
export const ORDERS = {
  release: "lifts the desk's own hold or withdrawal, and the findings that stand now and wait for the rights desk",
  hold: "withholds the story until a release, or until an instant",
  withdraw: "takes the story back from everyone who was told of it, until a release",
  kill: "ends the story, with every version still to come, until a reinstatement",
  reinstate: "takes back the kills that stand now, on the supplier's word",
  "match-kill": "says which story a kill means that names several, or none that we hold",
  set: "states a field that the copy lacks",
  pick: "selects the story where its terms forbid automatic republication",
  clear: "lifts the findings that stand now on one part and wait for the rights desk",
  settle: "says that an agreement of the supplier's policy covers the story",
} as const;
export type OrderName = keyof typeof ORDERS;

/** Fields that an operator may state. None of them grants anything: status and licence are the supplier's. */
export const SETTABLE = ["canonicalUrl", "by", "creditText", "copyrightHolder", "embargoedUntil"] as const;
export type SettableField = (typeof SETTABLE)[number];

/** What is ordered, as the operator says it. */
export type Order =
  | { order: "release" | "withdraw" | "kill" | "reinstate" | "pick" }
  /** `until`: RFC 3339; without it until a release. */
  | { order: "hold"; until?: string }
  /** `kill`: uri of the item that kills; `story`: uri of the story that it means. */
  | { order: "match-kill"; kill: string; story: string }
  /** `part`: the association that a credit is of. */
  | { order: "set"; field: SettableField; value: string; part?: string }
  /** `part`: a name in `decision.parts`. */
  | { order: "clear"; part: string }
  /** `agreement`: its id in the supplier's policy. */
  | { order: "settle"; agreement: string };

/**
 * An order as it is kept beside the story, and weighed by every decision from then on. It is data: never changed, never
 * deleted, named by its id in `decision.orders`, so that a decision can be explained and replayed.
 */
export type Directive = Order & {
  /** A supplier gives one kind only: it reinstates its own story in the copy. */
  by: "operator" | "supplier";
  /** The operator's name; for a supplier the uri of the item that reinstates. */
  who: string;
  why: string;
  /** RFC 3339 in UTC: when it was given; for a supplier the version's time. */
  at: string;
  /**
   * What it answers, and nothing else: for `reinstate` the ids of the kills that stood when it was given, otherwise the
   * {@link findingMark}s of the findings. What turns up later is not answered, and holds again.
   */
  lifts?: string[];
};

/** The id of a directive: its sort key in the story's partition, in order of time. */
export function directiveId(directive: Directive): string {
  return logKey(directive.at, sha256(canonicalJson(directive)));
}

/** Hex digits of a finding's words in its mark: enough to tell the findings of one story apart. */
const MARK_DIGITS = 16;

/** Names a finding by rule, part and words, so that the same finding of a later version is known again. */
export function findingMark({ rule, part, message }: Pick<Finding, "rule" | "part" | "message">): string {
  return `${rule} ${part} ${sha256(message).slice(0, MARK_DIGITS)}`;
}
