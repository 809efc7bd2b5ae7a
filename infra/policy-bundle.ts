import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compilePolicies } from "../shared/rights/policy/compile.ts";
import { RefusedError } from "./refused-error.ts";

const POLICIES = join(import.meta.dirname, "..", "shared", "policies");

/** The compiled policies of a directory of YAML files as JSON. Throws `RefusedError`, naming every fault, when one is wrong. */
export function policyBundle(directory: string = POLICIES): string {
  const folder = resolve(directory);
  if (!existsSync(folder)) throw new RefusedError(`There is no directory of policies at ${folder}.`);
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  if (names.length === 0) console.warn(`There is no policy (*.yaml) in ${folder}: everything goes to quarantine.`);
  // Sorted, so that problems are told in the same order on every file system.
  const files = names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  const { bundle, problems } = compilePolicies(files);
  for (const { severity, file, where, message } of problems) {
    if (severity === "warn") console.warn(`${file} ${where}: ${message}`);
  }
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || bundle === undefined) {
    const lines = errors.map(({ file, where, code, message }) => `  ${file} ${where}: ${message} (${code})`);
    throw new RefusedError(["The policies do not compile:", ...lines].join("\n"));
  }
  return JSON.stringify(bundle);
}
