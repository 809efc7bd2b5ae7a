import type { State } from "../record/states.ts";
import { earlier, later } from "./instant.ts";
import { inReleaseOrder } from "./release-on.ts";

/** Values of each axis, weak to strong. */
export const AXES = {
  lifecycle: ["live", "withheld", "withdrawn"],
  trust: ["parsed", "needs-review", "unusable"],
  permission: ["free", "duties", "licence-needed", "denied"],
} as const;
type Axis = keyof typeof AXES;
type On<A extends Axis> = (typeof AXES)[A][number];

/** No release time is known. */
export const NEVER = "never";

/**
 * What is decided underneath a state, axis by axis, so that two findings lose nothing by being joined.
 * `notBefore` is set only while it lies ahead. `releaseOn` lists what would lift each axis that holds.
 */
export interface Verdict {
  lifecycle: On<"lifecycle">;
  trust: On<"trust">;
  permission: On<"permission">;
  /** Canonical instant, {@link NEVER}, or null: time does not matter. */
  notBefore: string | null;
  /** Canonical instant at which the grant ends; null when none is known. */
  notAfter: string | null;
  releaseOn: readonly string[];
}

/** The bottom of the lattice: joining it changes nothing. */
export const FREE: Verdict = {
  lifecycle: "live",
  trust: "parsed",
  permission: "free",
  notBefore: null,
  notAfter: null,
  releaseOn: [],
};

/** The least verdict that is as strong as both: commutative, associative, idempotent, and never weaker than either. */
export function join(a: Verdict, b: Verdict): Verdict {
  return {
    lifecycle: stronger("lifecycle", a.lifecycle, b.lifecycle),
    trust: stronger("trust", a.trust, b.trust),
    permission: stronger("permission", a.permission, b.permission),
    notBefore: joinNotBefore(a.notBefore, b.notBefore),
    notAfter: earlier(a.notAfter, b.notAfter),
    releaseOn: inReleaseOrder([...a.releaseOn, ...b.releaseOn]),
  };
}

/** The label that a verdict is displayed under: the strongest axis, in the order of `STATES`. */
export function stateOf(verdict: Verdict): State {
  const { lifecycle, trust, permission, notBefore } = verdict;
  if (lifecycle === "withdrawn") return "withdraw";
  if (trust === "unusable" || permission === "denied") return "reject";
  if (trust === "needs-review") return "quarantine";
  if (permission === "licence-needed") return "licence-required";
  if (lifecycle === "withheld" || notBefore !== null) return "hold";
  return permission === "duties" ? "accept-with-duties" : "accept";
}

/** The weakest verdict that is displayed as a state; a hold is made by withholding, not by time. */
export function verdictOf(state: State): Verdict {
  return { ...FREE, ...OF_STATE[state] };
}

const OF_STATE: Record<State, Partial<Verdict>> = {
  accept: {},
  "accept-with-duties": { permission: "duties" },
  hold: { lifecycle: "withheld" },
  "licence-required": { permission: "licence-needed" },
  quarantine: { trust: "needs-review" },
  reject: { permission: "denied" },
  withdraw: { lifecycle: "withdrawn" },
};

function stronger<A extends Axis>(axis: A, a: On<A>, b: On<A>): On<A> {
  const values: readonly string[] = AXES[axis];
  return values.indexOf(a) >= values.indexOf(b) ? a : b;
}

function joinNotBefore(a: string | null, b: string | null): string | null {
  return a === NEVER || b === NEVER ? NEVER : later(a, b);
}
