import { policyFiles } from "../infra/policy-files.ts";
import { compilePolicies } from "../shared/rights/policy/compile.ts";
import { sayPolicyProblem } from "../shared/rights/policy/say-policy-problem.ts";
import type { Outcome } from "./policies.ts";
import type { PoliciesOptions } from "./policies-options.ts";

/** Prints every problem of a directory of policies; refused when one is an error. */
export function lintDirectory({ names, from, isJson, now }: PoliciesOptions): Outcome {
  const directory = names[0] ?? from;
  const found = policyFiles(directory);
  if (!found) return { wrong: `There is no directory of policies at ${directory}.` };
  const { bundle, problems } = compilePolicies(found.files, now ?? new Date().toISOString());
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (isJson) {
    console.log(JSON.stringify({ directory, policies: found.count, hash: bundle?.hash ?? null, problems }));
  } else {
    for (const problem of problems) console.log(`${problem.severity.padEnd(5)} ${sayPolicyProblem(problem)}`);
    console.log(`${found.count} files: ${errors} errors, ${problems.length - errors} warnings.`);
  }
  return { isRefused: errors > 0 };
}
