import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compilePolicies } from "../shared/rights/policy/compile.ts";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";

/** Compiles the policy files of a directory; `wrong` is what to mend, a line each. */
export function readPolicies(directory: string): { bundle: PolicyBundle } | { wrong: string } {
  const isDirectory = statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isDirectory) return { wrong: `There is no directory of policies at ${directory}.` };
  // The same ending as at synth: what is read here must be what is deployed.
  const names = readdirSync(directory).filter((name) => name.endsWith(".yaml"));
  if (names.length === 0) return { wrong: `There is no policy (*.yaml) in ${directory}.` };
  const files = names.sort().map((name) => ({ name, text: readFileSync(join(directory, name), "utf8") }));
  const { bundle, problems } = compilePolicies(files);
  if (bundle) return { bundle };
  const errors = problems.filter(({ severity }) => severity === "error");
  return {
    wrong: errors.map(({ file, where, message }) => `${file}${where ? `, ${where}` : ""}: ${message}`).join("\n"),
  };
}
