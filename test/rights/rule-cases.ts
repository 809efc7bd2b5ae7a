import type { RuleCase } from "./rule-cases/change.ts";
import { CONTRADICTIONS } from "./rule-cases/contradictions.ts";
import { DUTIES } from "./rule-cases/duties.ts";
import { IDENTITY_AND_LICENCE } from "./rule-cases/identity-and-licence.ts";
import { LIFECYCLE } from "./rule-cases/lifecycle.ts";
import { MINING } from "./rule-cases/mining.ts";
import { POLICY_AND_EVIDENCE } from "./rule-cases/policy-and-evidence.ts";
import { TARGETS } from "./rule-cases/targets.ts";
import { THIRD_PARTIES } from "./rule-cases/third-parties.ts";
import { TIME } from "./rule-cases/time.ts";

/** For every rule one change of the plain story that makes it fire, one close to it that does not, one elsewhere. */
export const RULE_CASES: Record<string, RuleCase> = {
  ...IDENTITY_AND_LICENCE,
  ...CONTRADICTIONS,
  ...TIME,
  ...DUTIES,
  ...THIRD_PARTIES,
  ...LIFECYCLE,
  ...TARGETS,
  ...MINING,
  ...POLICY_AND_EVIDENCE,
};
