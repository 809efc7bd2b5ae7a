/** Draws from a seed: the same seed gives the same draws on any machine. */
export interface Draw {
  /** One of the values. */
  of<T>(values: readonly T[]): T;
  /** Some of the values, in an order of their own. */
  some<T>(values: readonly T[], most: number): T[];
  /** True once in so many draws. */
  onceIn(times: number): boolean;
  shuffled<T>(values: readonly T[]): T[];
}

/** Draws by xorshift32 (Marsaglia 2003). */
export function drawFrom(seed: number): Draw {
  // Zero would stay zero; neighbouring seeds must not draw alike.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const of = <T>(values: readonly T[]): T => values[next(values.length)] as T;
  const shuffled = <T>(values: readonly T[]): T[] => {
    const all = [...values];
    for (let at = all.length - 1; at > 0; at -= 1) {
      const other = next(at + 1);
      [all[at], all[other]] = [all[other] as T, all[at] as T];
    }
    return all;
  };
  return {
    of,
    shuffled,
    some: (values, most) => Array.from({ length: next(most + 1) }, () => of(values)),
    onceIn: (times) => next(times) === 0,
  };
}
