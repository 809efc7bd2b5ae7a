import { join } from "node:path";
import { type ChangeFeed, changeFeed } from "./change-feed.ts";
import { enforceConditionalPut } from "./conditional-put.ts";
import { openEndpoint } from "./endpoint.ts";
import { type FauxqsStores, fauxqsStores, type Queue } from "./fauxqs-stores.ts";
import { httpDelivery } from "./http-subscriber.ts";
import { eachQueue, hastenQueue } from "./local-time.ts";
import { listInByteOrder } from "./object-listing.ts";
import { notifyOfObjects, type ObjectNotification } from "./object-notifications.ts";
import { objectServe } from "./object-serve.ts";
import { queryRoute } from "./query-route.ts";
import { queueRoute } from "./queue-route.ts";
import type { DescribedStack } from "./stack-description.ts";
import { tableRoute } from "./table-route.ts";
import { tableStore } from "./table-store.ts";
import type { Deliver } from "./topic-delivery.ts";

/** How the emulators are opened. */
export interface EmulatorOptions {
  /** 0 takes any free one. */
  port: number;
  region: string;
  /** Everything is kept in this directory; in memory when absent. */
  directory?: string;
  /** How many times faster than the clock queues wait. */
  speed?: number;
  warn?: (sentence: string) => void;
}

/** S3, SQS, SNS and DynamoDB on one port of this machine, with the gaps between them filled. */
export interface Emulators {
  url: string;
  port: number;
  stores: FauxqsStores;
  /** Starts to send S3's events; once, before the first object. */
  notifyOfObjects(rules: readonly ObjectNotification[]): void;
  /** The stream of a table; before its first write. */
  changesOf(table: string, keyNames: readonly string[]): Promise<ChangeFeed>;
  /** Delivery over a protocol of SNS that only the stack can serve, such as `lambda`. */
  deliverOver(protocol: string, deliver: Deliver): void;
  /** What `DescribeStacks` tells from now on. */
  describe(stack: DescribedStack): void;
  eachQueue(onQueue: (queue: Queue) => void): void;
  close(): Promise<void>;
}

/** Opens the emulators. Rejects with the system's error when the port is taken. */
export async function openEmulators(options: EmulatorOptions): Promise<Emulators> {
  const { region, directory, speed = 1, warn = () => {} } = options;
  const endpoint = await openEndpoint(options.port);
  try {
    const stores = await fauxqsStores(
      endpoint.port,
      region,
      directory === undefined ? undefined : join(directory, "fauxqs"),
    );
    const tables = tableStore(region, directory === undefined ? undefined : join(directory, "dynalite"));
    const http = httpDelivery(warn);
    const others: Record<string, Deliver> = { http, https: http };
    let described: DescribedStack | undefined;
    enforceConditionalPut(stores);
    listInByteOrder(stores);
    eachQueue(stores, (queue) => hastenQueue(queue, speed));
    endpoint.serve({
      table: tableRoute(tables.server),
      queue: queueRoute(stores),
      query: queryRoute(stores, endpoint.url, others, warn, () => described),
      object: objectServe(stores),
    });
    const feeds = new Map<string, Promise<ChangeFeed>>();
    return {
      url: endpoint.url,
      port: endpoint.port,
      stores,
      notifyOfObjects: (rules) => notifyOfObjects(stores, rules, region),
      changesOf(table, keyNames) {
        // Watched twice, a table would tell everything twice.
        const feed = feeds.get(table) ?? changeFeed(tables.store, table, keyNames);
        feeds.set(table, feed);
        return feed;
      },
      deliverOver(protocol, deliver) {
        others[protocol] = deliver;
      },
      describe(stack) {
        described = stack;
      },
      eachQueue: (onQueue) => eachQueue(stores, onQueue),
      async close() {
        stores.queues.shutdown();
        await endpoint.close();
        await Promise.all([stores.close(), tables.close()]);
      },
    };
  } catch (error) {
    await endpoint.close();
    throw error;
  }
}
