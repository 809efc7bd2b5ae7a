import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Everything that `cdk synth` reads. */
const INPUTS = ["bin", "infra", "functions", "shared", "package-lock.json", "cdk.json"];

function filesUnder(path: string): string[] {
  try {
    const entries = readdirSync(path, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}

/** A hash over names and contents of all that the stack is made from; `others`: places used instead of the project's. */
export function sourceHash(root: string, others: readonly (string | undefined)[] = []): string {
  const hash = createHash("sha256");
  const places = [...INPUTS.map((input) => join(root, input)), ...others.filter((place) => place !== undefined)];
  for (const place of places) {
    for (const file of filesUnder(place).sort()) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}
