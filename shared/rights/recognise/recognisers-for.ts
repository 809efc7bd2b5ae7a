import type { Policy } from "../policy/policy.ts";
import { concernedBy } from "./concerned-by.ts";
import { RECOGNISERS } from "./index.ts";
import { policyRecognisers } from "./policy-patterns.ts";
import type { Recogniser } from "./recogniser.ts";
import type { Zone } from "./zones.ts";

/** The recognisers that a line may concern, in the order in which their hits are listed. */
export type RecognisersOf = (line: string) => readonly Recogniser[];

/** By zones: those that are the same whatever the policies, and those of each set of policies. */
const GENERAL = new Map<string, RecognisersOf>();
const OF_POLICIES = new WeakMap<readonly Policy[], Map<string, RecognisersOf>>();

/** Which recognisers look at a line that stands in some zones: the policies' own before the general ones. */
export function recognisersFor(policies: readonly Policy[], zones: readonly Zone[]): RecognisersOf {
  const known = OF_POLICIES.get(policies) ?? new Map<string, RecognisersOf>();
  OF_POLICIES.set(policies, known);
  const general = kept(GENERAL, zones, () => RECOGNISERS);
  const own = kept(known, zones, () => policyRecognisers(policies));
  return (line) => [...own(line), ...general(line)];
}

function kept(by: Map<string, RecognisersOf>, zones: readonly Zone[], all: () => readonly Recogniser[]): RecognisersOf {
  const key = zones.join(" ");
  const found = by.get(key) ?? concernedBy(all().filter((one) => one.zones.some((zone) => zones.includes(zone))));
  by.set(key, found);
  return found;
}
