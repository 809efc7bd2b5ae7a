/**
 * Does the same with each of many values, several at a time, and gives the results in the values' order. A value is asked
 * for when a lane is free. All are tried; when some fail, the first failure is thrown after the last has ended, so that
 * nothing goes on unseen.
 */
export async function inLanes<T, R>(
  values: Iterable<T> | AsyncIterable<T>,
  lanes: number,
  act: (value: T) => Promise<R>,
): Promise<R[]> {
  const source = Symbol.asyncIterator in values ? values[Symbol.asyncIterator]() : values[Symbol.iterator]();
  const results: R[] = [];
  const failures: unknown[] = [];
  let asked = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const at = asked;
      asked += 1;
      try {
        const { done, value } = await source.next();
        if (done) return;
        results[at] = await act(value);
      } catch (failure) {
        failures.push(failure);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
  return results;
}
