import type { Policy } from "../policy/policy.ts";
import { concernedBy } from "./concerned-by.ts";
import { RECOGNISERS } from "./index.ts";
import { policyRecognisers } from "./policy-patterns.ts";
import type { Recogniser } from "./recogniser.ts";
import type { Zone } from "./zones.ts";

/** The recognisers that a line may concern, in the order in which their hits are listed. */
export type RecognisersOf = (line: string) => readonly Recogniser[];

const KNOWN = new WeakMap<readonly Policy[], Map<string, RecognisersOf>>();

/** Which recognisers look at a line that stands in some zones; told once for each set of policies. */
export function recognisersFor(policies: readonly Policy[], zones: readonly Zone[]): RecognisersOf {
  const known = KNOWN.get(policies) ?? new Map<string, RecognisersOf>();
  KNOWN.set(policies, known);
  const key = zones.join(" ");
  const own = known.get(key) ?? concernedBy(lookingAt(zones, policies));
  known.set(key, own);
  return own;
}

function lookingAt(zones: readonly Zone[], policies: readonly Policy[]): Recogniser[] {
  const all = [...policyRecognisers(policies), ...RECOGNISERS];
  return all.filter((one) => one.zones.some((zone) => zones.includes(zone)));
}
