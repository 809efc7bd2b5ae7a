import { seeded } from "../storm/seeded.ts";

/** Lets a worker's step happen when its turn has come, and remembers what the worker saw by it. */
export type Step = <T>(name: string, act: () => Promise<T>) => Promise<T>;

/** What a worker still knows after a step, given what it knew: all that its next steps can depend on. */
export type Remember = (known: readonly string[], step: string, seen: string) => readonly string[];

const everything: Remember = (known, step, seen) => [...known, `${step} ${seen}`];

/** A world that one order of steps is played in: workers start others (a stream record starts an announcement). */
export interface World {
  /** Starts a worker; several may have one role. Workers are deterministic: what they do next follows from what they have seen. */
  start(role: string, work: (step: Step) => Promise<unknown>): void;
}

interface Worker {
  name: string;
  knows: readonly string[];
  waiting: (() => void) | undefined;
  isDone: boolean;
  failure: unknown;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A walk that stops after so many positions, each order that it follows next drawn by a seed. */
export interface Sample {
  positions: number;
  seed: number;
}

/**
 * Walks every order in which the steps of several workers can follow each other, and calls `onEnd` at the end of each.
 * Orders that lead to the same state, with every worker having seen the same, are followed once.
 * With a sample, orders from all over the walk are followed until it is full.
 */
export async function everyInterleaving<S>(
  build: (world: World) => S,
  stateOf: (state: S) => string,
  onEnd: (state: S, order: readonly string[]) => void | Promise<void>,
  remember: Remember = everything,
  sample?: Sample,
): Promise<{ ends: number; positions: number }> {
  const known = new Set<string>();
  const open: string[][] = [[]];
  const random = sample && seeded(sample.seed);
  const next = (): string[] | undefined => {
    if (open.length === 0 || (sample && known.size >= sample.positions)) return undefined;
    const last = open.length - 1;
    const drawn = random ? Math.floor(random() * open.length) : last;
    // The drawn one changes places with the last: taking it out of the middle would move all that follow.
    [open[drawn], open[last]] = [open[last] as string[], open[drawn] as string[]];
    return open.pop();
  };
  let ends = 0;
  for (let order = next(); order !== undefined; order = next()) {
    const path = [...order];
    const { workers, state } = await play(build, path, remember);
    for (;;) {
      const failed = workers.find(({ failure }) => failure !== undefined);
      if (failed) throw new Error(`${failed.name} failed after ${path.join(" ")}`, { cause: failed.failure });
      const ready = workers.filter(({ waiting }) => waiting !== undefined);
      const [first, ...others] = ready;
      if (!first) {
        ends += 1;
        await onEnd(state, path);
        break;
      }
      const standing = workers.map(({ name, knows, isDone }) => `${name} ${isDone ? "done" : knows.join()}`).sort();
      const position = `${stateOf(state)}\n${standing.join("\n")}`;
      if (known.has(position)) break;
      known.add(position);
      for (const other of others) open.push([...path, other.name]);
      path.push(first.name);
      await take(first);
    }
  }
  return { ends, positions: known.size };
}

async function take(worker: Worker | undefined): Promise<void> {
  const act = worker?.waiting;
  if (!worker || !act) throw new Error("An order names a worker that has no step to take");
  worker.waiting = undefined;
  act();
  await settled();
}

async function play<S>(
  build: (world: World) => S,
  order: readonly string[],
  remember: Remember,
): Promise<{ workers: Worker[]; state: S }> {
  const workers: Worker[] = [];
  const start: World["start"] = (role, work) => {
    const name = `${role}.${workers.filter((other) => other.name.startsWith(`${role}.`)).length}`;
    const worker: Worker = { name, knows: [], waiting: undefined, isDone: false, failure: undefined };
    workers.push(worker);
    const step: Step = async (call, act) => {
      await new Promise<void>((go) => {
        worker.waiting = go;
      });
      const seen = await act();
      worker.knows = remember(worker.knows, call, JSON.stringify(seen));
      return seen;
    };
    work(step).then(
      () => {
        worker.isDone = true;
      },
      (failure: unknown) => {
        worker.failure = failure;
      },
    );
  };
  const state = build({ start });
  await settled();
  for (const name of order) await take(workers.find((worker) => worker.name === name));
  return { workers, state };
}
