import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compilePolicies } from "../shared/rights/policy/compile.ts";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";

const FOLDER = join(import.meta.dirname, "../shared/policies");

/** The policies that the project ships, compiled. */
export function bundledPolicies(): PolicyBundle {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  const { bundle, problems } = compilePolicies(
    files.map((name) => ({ name, text: readFileSync(join(FOLDER, name), "utf8") })),
  );
  if (!bundle) throw new Error(JSON.stringify(problems));
  return bundle;
}
