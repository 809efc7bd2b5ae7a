/**
 * Does the same with each of many values, several at a time, and gives the results in the values' order. All are tried;
 * when some fail, the first failure is thrown after the last has ended, so that nothing goes on unseen.
 */
export async function inLanes<T, R>(values: readonly T[], lanes: number, act: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < values.length) {
      const at = next;
      next += 1;
      try {
        results[at] = await act(values[at] as T);
      } catch (failure) {
        failures.push(failure);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
  return results;
}
