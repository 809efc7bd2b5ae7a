import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compilePolicies } from "../shared/rights/policy/compile.ts";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";

/** Compiles the policy files of a directory; `wrong` is what to mend, a line each. */
export function readPolicies(directory: string): { bundle: PolicyBundle } | { wrong: string } {
  let names: string[];
  try {
    names = readdirSync(directory).filter((name) => /\.ya?ml$/.test(name));
  } catch {
    return { wrong: `The policy directory ${directory} cannot be read.` };
  }
  const files = names.sort().map((name) => ({ name, text: readFileSync(join(directory, name), "utf8") }));
  const { bundle, problems } = compilePolicies(files);
  if (bundle) return { bundle };
  const errors = problems.filter(({ severity }) => severity === "error");
  return {
    wrong: errors.map(({ file, where, message }) => `${file}${where ? `, ${where}` : ""}: ${message}`).join("\n"),
  };
}
