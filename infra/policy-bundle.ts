import { join, resolve } from "node:path";
import { compilePolicies } from "../shared/rights/policy/compile.ts";
import { sayPolicyProblem } from "../shared/rights/policy/say-policy-problem.ts";
import { policyFiles } from "./policy-files.ts";
import { RefusedError } from "./refused-error.ts";

const POLICIES = join(import.meta.dirname, "..", "shared", "policies");

/** The compiled policies of a directory of YAML files as JSON. Throws `RefusedError`, naming every fault, when one is wrong. */
export function policyBundle(directory: string = POLICIES): string {
  const folder = resolve(directory);
  const found = policyFiles(folder);
  if (!found) throw new RefusedError(`There is no directory of policies at ${folder}.`);
  if (found.count === 0) console.warn(`There is no policy (*.yaml) in ${folder}: everything goes to quarantine.`);
  const { bundle, problems } = compilePolicies(found.files, new Date().toISOString());
  for (const problem of problems) if (problem.severity === "warn") console.warn(sayPolicyProblem(problem));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || bundle === undefined) {
    const lines = errors.map((problem) => `  ${sayPolicyProblem(problem)}`);
    throw new RefusedError(["The policies do not compile:", ...lines].join("\n"));
  }
  return JSON.stringify(bundle);
}
