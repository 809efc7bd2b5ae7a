import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { SIDECAR_SUFFIX } from "../shared/names.ts";

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A side-car belongs to the file beside it and is no copy of its own; one whose file is gone is read, and refused. */
const isSidecar = (path: string) => path.endsWith(SIDECAR_SUFFIX) && existsSync(path.slice(0, -SIDECAR_SUFFIX.length));

function below(directory: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => byName(a.name, b.name));
  return entries.flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.name.startsWith(".")) return [];
    if (entry.isDirectory()) return below(path);
    return entry.isFile() && !isSidecar(path) ? [path] : [];
  });
}

/**
 * The files that paths name, directories with all below them in order of name; hidden files, links and side-cars left
 * out. `missing` is the first path that does not exist.
 */
export function filesToRead(paths: readonly string[]): { files: string[] } | { missing: string } {
  const files: string[] = [];
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return { missing: path };
    files.push(...(stat.isDirectory() ? below(path) : [path]));
  }
  return { files };
}
