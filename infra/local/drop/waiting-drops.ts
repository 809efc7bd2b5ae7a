import type { FileOutcome } from "./file-outcome.ts";
import type { FileToDrop } from "./files-to-drop.ts";
import type { WaitingDrop } from "./settlement.ts";

/** A dropped file on its way to its outcome. */
export interface Waiting extends WaitingDrop, FileToDrop {
  /** When it was put: epoch milliseconds. */
  at: number;
  /** What it waits for: its receipt, then its stories; keys of the table. */
  partitions: Set<string>;
  finish(outcomes: FileOutcome[] | Promise<FileOutcome[]>): void;
}

/** The drops that wait, found by what they wait for. */
export interface WaitingDrops {
  add(drop: Waiting): void;
  /** The drop waits for this partition too. */
  awaits(drop: Waiting, partition: string): void;
  at(partition: string): Waiting[];
  /** The one that has waited longest first. */
  all(): Waiting[];
  /** Ends the waiting, once those inside have ended; a second outcome of the same drop counts for nothing. */
  finish(drop: Waiting, outcome: FileOutcome, inside?: readonly Promise<FileOutcome[]>[]): void;
}

/** An empty set of waiting drops. */
export function waitingDrops(): WaitingDrops {
  const drops = new Set<Waiting>();
  const byPartition = new Map<string, Set<Waiting>>();
  const awaits = (drop: Waiting, partition: string): void => {
    drop.partitions.add(partition);
    byPartition.set(partition, (byPartition.get(partition) ?? new Set()).add(drop));
  };
  return {
    add(drop) {
      drops.add(drop);
      awaits(drop, drop.receiptKey);
    },
    awaits,
    at: (partition) => [...(byPartition.get(partition) ?? [])],
    all: () => [...drops],
    finish(drop, outcome, inside = []) {
      if (!drops.delete(drop)) return;
      for (const partition of drop.partitions) {
        const others = byPartition.get(partition);
        others?.delete(drop);
        if (others?.size === 0) byPartition.delete(partition);
      }
      drop.finish(Promise.all(inside).then((others) => [outcome, ...others.flat()]));
    },
  };
}
