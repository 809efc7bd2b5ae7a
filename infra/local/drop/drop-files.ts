import { readFile } from "node:fs/promises";
import type { DropWatch } from "./drop-watch.ts";
import type { FileOutcome } from "./file-outcome.ts";
import type { FileToDrop } from "./files-to-drop.ts";
import type { ObjectDrop } from "./object-drop.ts";

/** Puts at a time: more only wait for each other at the one port. */
const PUTS = 8;

/** Puts files into the inbox and tells each outcome as it comes. Never rejects: what goes wrong is part of the outcome. */
export async function dropFiles(
  files: readonly FileToDrop[],
  put: ObjectDrop,
  watch: DropWatch,
  onOutcome: (outcome: FileOutcome) => void,
): Promise<void> {
  const outcomes: Promise<void>[] = [];
  const queue = files.values();
  const putting = async (): Promise<void> => {
    for (const file of queue) {
      const drop = watch.begin(file);
      outcomes.push(drop.outcome.then(onOutcome));
      try {
        drop.put(await put(file.key, await readFile(file.file)));
      } catch (error) {
        drop.failed(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: PUTS }, putting));
  await Promise.all(outcomes);
}
