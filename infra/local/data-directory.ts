import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The process that holds a directory of data, if it still lives. */
function holder(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    process.kill(pid, 0);
    return pid === process.pid ? undefined : pid;
  } catch {
    return undefined;
  }
}

/** Makes the directory; `false` when that cannot be, or nothing can be written there. */
export function canHoldData(directory: string): boolean {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes the directory and claims it for this process; the result gives it back. `undefined` when another local stack
 * runs on it: two would spoil each other's data. A killed process leaves its claim behind, and it counts for nothing.
 */
export function claimDataDirectory(directory: string): (() => void) | undefined {
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, "in-use");
  if (holder(lock) !== undefined) return undefined;
  writeFileSync(lock, String(process.pid));
  return () => rmSync(lock, { force: true });
}
