import { canonicalJson } from "../../story/canonical-json.ts";
import { sha256 } from "../../story/sha256.ts";
import { ENGINE } from "../engine.ts";
import { datesDue } from "./dates-due.ts";
import { type House, houseSchema } from "./house.ts";
import { lintPolicies, type PolicySource } from "./lint.ts";
import { POLICIES_SCHEMA, type PolicyBundle, policySchema } from "./policy.ts";
import { policyDocuments } from "./policy-documents.ts";
import type { PolicyProblem, SaidProblem } from "./problem.ts";

/** The name of the file beside the policies that says who publishes here. */
export const HOUSE_FILE = "house.yaml";

/** A file of policies, or the house's profile, as it was read. */
export interface PolicyFile {
  name: string;
  text: string;
}

/**
 * Reads policy files (YAML, several documents a file allowed) and the house's profile among them into one bundle. No
 * bundle when any error is among the problems: a policy that cannot be read must not leave its supplier to another's
 * terms. With `today` (a day), dates that fall due are warned of. Never throws.
 */
export function compilePolicies(
  files: readonly PolicyFile[],
  today?: string,
): { bundle: PolicyBundle | undefined; problems: PolicyProblem[] } {
  const problems: PolicyProblem[] = [];
  const note = (file: string, said: readonly SaidProblem[]) =>
    problems.push(...said.map((one): PolicyProblem => ({ severity: "error", ...one, file })));
  const sources: PolicySource[] = [];
  const houses: House[] = [];
  for (const { name: file, text } of files) {
    if (file === HOUSE_FILE) {
      for (const read of policyDocuments(text, houseSchema)) {
        if ("value" in read) houses.push(read.value);
        else note(file, read.problems);
      }
      continue;
    }
    const documents = policyDocuments(text, policySchema);
    if (documents.length === 0) note(file, [NO_POLICY]);
    for (const read of documents) {
      if ("value" in read) sources.push({ file, policy: read.value });
      else note(file, read.problems);
    }
  }
  if (houses.length > 1) note(HOUSE_FILE, [houseTwice(houses.length)]);
  problems.push(...lintPolicies(sources), ...(today ? datesDue(sources, today) : []));
  if (problems.some(({ severity }) => severity === "error")) return { bundle: undefined, problems };
  return { bundle: bundleOf(sources, houses[0]), problems };
}

function bundleOf(sources: readonly PolicySource[], house: House | undefined): PolicyBundle {
  const policies = sources.map(({ policy }) => policy).sort((a, b) => (a.id < b.id ? -1 : 1));
  const hash = sha256(canonicalJson({ engine: ENGINE, policies, ...(house ? { house } : {}) }));
  return { schema: POLICIES_SCHEMA, hash, policies, ...(house ? { house } : {}) };
}

/** A file that was cut off, or never written, must not leave its supplier without terms unseen. */
const NO_POLICY: SaidProblem = {
  where: "",
  code: "POLICY_INVALID",
  message: "There is no policy in it.",
  expected: "a policy",
  found: "an empty file",
};

function houseTwice(count: number): SaidProblem {
  const message = "A deployment has one house.";
  return { where: "", code: "HOUSE_TWICE", message, expected: "one profile", found: `${count}` };
}
