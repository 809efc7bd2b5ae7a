import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { HOUSE_FILE, type PolicyFile } from "../shared/rights/policy/compile.ts";

/** What a directory of policies holds, sorted by name; `count` leaves the house's profile out. */
export interface PolicyFolder {
  files: PolicyFile[];
  count: number;
}

/** Reads the policy files (*.yaml) of a directory; undefined where there is no directory. */
export function policyFiles(directory: string): PolicyFolder | undefined {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  // Sorted, so that problems are told in the same order on every file system.
  const names = readdirSync(directory)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const files = names.map((name) => ({ name, text: readFileSync(join(directory, name), "utf8") }));
  return { files, count: names.filter((name) => name !== HOUSE_FILE).length };
}
