/** Runs what belongs to one key one after the other, and what belongs to different keys at once. */
export function oneByOne(): <T>(key: string, act: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (key, act) => {
    // What went wrong before is told by its own promise; the next in line is tried all the same.
    const mine = (last.get(key) ?? Promise.resolve()).then(act, act);
    last.set(key, mine);
    return mine;
  };
}
