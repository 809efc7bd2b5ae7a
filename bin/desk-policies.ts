import { join } from "node:path";
import { Refusal } from "../functions/desk/refusal.ts";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";
import { readPolicies } from "./read-policies.ts";

const SHIPPED = join(import.meta.dirname, "..", "shared", "policies");

/** The policies of a directory, or those of the project. Throws `Refusal` with what to mend. */
export function deskPolicies(directory = SHIPPED): PolicyBundle {
  const read = readPolicies(directory);
  if ("wrong" in read) throw new Refusal(read.wrong);
  return read.bundle;
}
