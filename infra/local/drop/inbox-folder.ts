import { type FSWatcher, mkdirSync, statSync, watch } from "node:fs";
import { type FileToDrop, filesWithin } from "./files-to-drop.ts";

/** A file is whole when neither its size nor its time has changed for this long. */
const STABLE_MS = 300;
/** Not every system tells of every change in every folder, network folders least of all. */
const RESCAN_MS = 2000;

/** Calls `onFile` for each file in the folder, and again when it changes; makes the folder. The result stops it. */
export function inboxFolder(folder: string, onFile: (file: FileToDrop) => void): () => void {
  mkdirSync(folder, { recursive: true });
  const seen = new Map<string, { stamp: string; since: number; isDropped: boolean }>();
  let timer: NodeJS.Timeout | undefined;

  const scan = (): void => {
    let isWaiting = false;
    for (const found of filesWithin(folder)) {
      const stats = statSync(found.file, { throwIfNoEntry: false });
      if (stats === undefined) continue;
      const stamp = `${stats.size} ${stats.mtimeMs}`;
      const known = seen.get(found.file);
      if (known?.stamp !== stamp) {
        seen.set(found.file, { stamp, since: Date.now(), isDropped: false });
        isWaiting = true;
      } else if (!known.isDropped) {
        known.isDropped = Date.now() - known.since >= STABLE_MS;
        if (known.isDropped) onFile(found);
        else isWaiting = true;
      }
    }
    clearTimeout(timer);
    timer = setTimeout(scan, isWaiting ? STABLE_MS : RESCAN_MS);
  };
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(scan, STABLE_MS);
    });
    watcher.on("error", () => watcher?.close());
  } catch {
    // The system has no more watches to give; the rescans go on.
  }
  scan();
  return () => {
    clearTimeout(timer);
    watcher?.close();
  };
}
