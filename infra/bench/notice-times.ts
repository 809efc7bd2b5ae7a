import { noticeQueues } from "../local/drop/notice-queues.ts";

/** When the first notice of each story arrived at a subscriber's queue, in milliseconds of `performance.now`. */
export interface NoticeTimes {
  arrived: Map<string, number>;
  /** Resolves once a story's notice is there. */
  of(uri: string): Promise<number>;
  stop(): void;
}

/** Subscribes to the stack's topics as any subscriber would. */
export async function noticeTimes(endpoint: string, topics: Record<string, string>): Promise<NoticeTimes> {
  const arrived = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  const stop = await noticeQueues(endpoint, topics, ({ uri }) => {
    const at = performance.now();
    if (!arrived.has(uri)) arrived.set(uri, at);
    waiting.get(uri)?.(at);
  });
  return {
    arrived,
    of: (uri) => {
      const at = arrived.get(uri);
      return at === undefined ? new Promise((resolve) => waiting.set(uri, resolve)) : Promise.resolve(at);
    },
    stop,
  };
}
