import { policyFiles } from "../infra/policy-files.ts";
import { compilePolicies } from "../shared/rights/policy/compile.ts";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";
import { sayPolicyProblem } from "../shared/rights/policy/say-policy-problem.ts";

/** Compiles the policy files of a directory, and the house's profile beside them; `wrong` is what to mend, a line each. */
export function readPolicies(directory: string): { bundle: PolicyBundle } | { wrong: string } {
  const found = policyFiles(directory);
  if (!found) return { wrong: `There is no directory of policies at ${directory}.` };
  if (found.count === 0) return { wrong: `There is no policy (*.yaml) in ${directory}.` };
  const { bundle, problems } = compilePolicies(found.files);
  if (bundle) return { bundle };
  const errors = problems.filter(({ severity }) => severity === "error");
  return { wrong: errors.map(sayPolicyProblem).join("\n") };
}
