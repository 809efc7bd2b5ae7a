import { readFile } from "node:fs/promises";
import type { DropWatch } from "./drop-watch.ts";
import type { FileOutcome } from "./file-outcome.ts";
import type { FileToDrop } from "./files-to-drop.ts";
import type { ObjectDrop } from "./object-drop.ts";

/** Puts at a time: more only wait for each other at the one port. */
const PUTS = 8;

/**
 * Puts files into the inbox and tells the outcomes of each as they come: its own, then those of the files inside it.
 * Never rejects: what goes wrong is part of an outcome.
 */
export async function dropFiles(
  files: readonly FileToDrop[],
  put: ObjectDrop,
  watch: DropWatch,
  onOutcomes: (file: FileToDrop, outcomes: readonly FileOutcome[]) => void,
): Promise<void> {
  const told: Promise<void>[] = [];
  const queue = files.values();
  const putting = async (): Promise<void> => {
    for (const file of queue) {
      const drop = watch.begin(file);
      told.push(drop.outcomes.then((outcomes) => onOutcomes(file, outcomes)));
      try {
        drop.put(await put(file.key, await readFile(file.file)));
      } catch (error) {
        drop.failed(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: PUTS }, putting));
  await Promise.all(told);
}
