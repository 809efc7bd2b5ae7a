import * as v from "valibot";
import { STATES } from "./states.ts";

const optional = v.exactOptional;
const state = v.picklist(STATES);

export const partDecision = v.strictObject({ state, effect: optional(v.picklist(["strip-part"])) });

/** Why a story that subscribers were told of was taken back. */
export const WITHDRAWAL_REASONS = ["kill", "expired", "licence-ended", "policy-changed", "embargo-added"] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** What was decided of an article, by which rules, under which policy, from what moment: enough to replay it. */
export const decision = v.strictObject({
  state,
  /** Instant before which it must not be published; null when time does not matter. */
  notBefore: v.nullable(v.string()),
  /** Exactly what lifts a hold, such as `agreement:compensate`, `field:canonicalUrl` or `time:<instant>`. */
  releaseOn: v.array(v.string()),
  /** The desk may have the copy before its time, to prepare it: nothing but the clock holds it, and its terms allow that. */
  mayPrepare: optional(v.literal(true)),
  parts: v.record(v.string(), partDecision),
  /** The rules whose findings gave the state. */
  firedBy: v.array(v.string()),
  /** `<policy id>@<policy version>`; null when no policy matched. */
  policy: v.nullable(v.string()),
  /** The agreement that settled a duty, where one did. */
  agreement: optional(v.string()),
  /** Why it was withdrawn, when the state is `withdraw`. */
  reason: optional(v.picklist(WITHDRAWAL_REASONS)),
  /** BCP 47 tag of the language in which the findings are told; English where it is absent. */
  language: optional(v.string()),
  engine: v.string(),
  evaluatedAt: v.string(),
  /** The next instant at which the clock alone may change this decision; null when none is known. */
  nextEvaluation: v.nullable(v.string()),
  /** Ids of the kills and directives that were weighed; absent where there were none. */
  orders: optional(v.array(v.string())),
  /**
   * What else it rested on, where there was any: that subscribers had been told, what a kill named, other versions. With
   * the reading, the policies and the orders it lets the decision be taken again.
   */
  given: optional(v.record(v.string(), v.unknown())),
  /** SHA-256 of the policy bundle that was applied, hexadecimal. */
  policyHash: v.string(),
});
export type Decision = v.InferOutput<typeof decision>;
