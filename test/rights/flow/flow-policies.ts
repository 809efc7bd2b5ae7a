import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compilePolicies } from "../../../shared/rights/policy/compile.ts";
import type { PolicyBundle } from "../../../shared/rights/policy/policy.ts";

const FOLDER = join(import.meta.dirname, "policies");

/** Contracted policies for the agencies of the corpus, as a house that takes them all would write them. */
export function flowPolicies(): PolicyBundle {
  const files = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), "utf8") }));
  const { bundle, problems } = compilePolicies(files);
  if (!bundle) throw new Error(JSON.stringify(problems, null, 1));
  return bundle;
}
