import { noticeQueues } from "../local/drop/notice-queues.ts";

/** When the notice of each turn first arrived at a subscriber's queue, in milliseconds of `performance.now`. */
export interface NoticeTimes {
  /** Resolves once the notice of a story's turn is there. */
  of(uri: string, turn?: number): Promise<number>;
  /** Resolves once any notice of a story is there, with the turn that it told of. */
  first(uri: string): Promise<{ at: number; turn: number }>;
  stop(): void;
}

/** Subscribes to the stack's topics as any subscriber would. */
export async function noticeTimes(endpoint: string, topics: Record<string, string>): Promise<NoticeTimes> {
  const arrived = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  const firsts = new Map<string, PromiseWithResolvers<{ at: number; turn: number }>>();
  const firstOf = (uri: string): PromiseWithResolvers<{ at: number; turn: number }> => {
    const known = firsts.get(uri) ?? Promise.withResolvers<{ at: number; turn: number }>();
    firsts.set(uri, known);
    return known;
  };
  const stop = await noticeQueues(endpoint, topics, ({ uri, turn }) => {
    const at = performance.now();
    const name = `${uri}#${turn}`;
    if (!arrived.has(name)) arrived.set(name, at);
    waiting.get(name)?.(at);
    firstOf(uri).resolve({ at, turn });
  });
  return {
    of: (uri, turn = 1) => {
      const name = `${uri}#${turn}`;
      const at = arrived.get(name);
      return at === undefined ? new Promise((resolve) => waiting.set(name, resolve)) : Promise.resolve(at);
    },
    first: (uri) => firstOf(uri).promise,
    stop,
  };
}
