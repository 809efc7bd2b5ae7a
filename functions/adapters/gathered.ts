/** What became of one question among several that were asked at once. */
export type Answer<R> = { value: R } | { failure: unknown };

/**
 * Asks many questions in few calls: what is asked while a call is under way goes together in the next one. A question
 * that is alone waits for nobody. `fitting` says how many of the first that wait go into one call, at least one; `ask`
 * answers each of them, in their order, or throws for all.
 */
export function gathered<Q, R>(
  fitting: (waiting: readonly Q[]) => number,
  ask: (asked: readonly Q[]) => Promise<readonly Answer<R>[]>,
): (question: Q) => Promise<R> {
  interface Waiting {
    question: Q;
    resolve(value: R): void;
    reject(failure: unknown): void;
  }
  const waiting: Waiting[] = [];
  let isUnderWay = false;

  const askAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const asked = waiting.splice(0, fitting(waiting.map(({ question }) => question)));
      try {
        const answers = await ask(asked.map(({ question }) => question));
        for (const [at, { resolve, reject }] of asked.entries()) {
          const answer = answers[at];
          if (answer && "value" in answer) resolve(answer.value);
          else reject(answer?.failure ?? new Error("A question among several got no answer"));
        }
      } catch (failure) {
        for (const { reject } of asked) reject(failure);
      }
    }
    isUnderWay = false;
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (isUnderWay) return;
      isUnderWay = true;
      // What the same turn of the event loop asks as well is not left behind.
      setImmediate(askAll);
    });
}
