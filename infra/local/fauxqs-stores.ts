import type { buildApp } from "fauxqs";

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>["stores"]>;
export type QueueStore = Stores["sqsStore"];
export type TopicStore = Stores["snsStore"];
export type ObjectStore = Stores["s3Store"];
export type Queue = NonNullable<ReturnType<QueueStore["getQueueByArn"]>>;
export type Subscription = NonNullable<ReturnType<TopicStore["getSubscription"]>>;
export type QueueMessage = Parameters<Queue["enqueue"]>[0];
export type Attributes = QueueMessage["messageAttributes"];

interface Persistence {
  db: { exec(sql: string): void };
  transaction(work: () => void): void;
  load(queues: QueueStore, topics: TopicStore, objects: ObjectStore): void;
  close(): void;
}

/** The S3, SQS and SNS emulator: its stores, and its HTTP application, which listens nowhere by itself. */
export interface FauxqsStores {
  app: ReturnType<typeof buildApp>;
  queues: QueueStore;
  topics: TopicStore;
  objects: ObjectStore;
  createMessage(body: string, attributes?: Attributes): QueueMessage;
  /** The emulator's own S3 error: thrown inside a store it becomes the answer. */
  s3Error(code: string, message: string, status: number): Error;
  /** Either all writes of `work` survive a crash, or none. Nests. */
  atomically<T>(work: () => T): T;
  close(): Promise<void>;
}

// The package exports only what starts a server on all interfaces; its stores are reached by their file names.
const DIST = new URL("../../node_modules/fauxqs/dist/", import.meta.url);
const internal = (file: string) => import(new URL(file, DIST).href);

function nesting(persistence: Persistence): <T>(work: () => T) => T {
  const begin = persistence.transaction.bind(persistence);
  let open = false;
  const atomically = <T>(work: () => T): T => {
    if (open) return work();
    let result: T | undefined;
    open = true;
    try {
      begin(() => {
        result = work();
      });
    } finally {
      open = false;
    }
    return result as T;
  };
  // A completed multipart upload opens a transaction of its own, and SQLite has no nested ones.
  persistence.transaction = atomically;
  return atomically;
}

/** Opens the stores, in memory or under `directory`; `port` is the one that queue URLs name. */
export async function fauxqsStores(port: number, region: string, directory?: string): Promise<FauxqsStores> {
  const [fauxqs, sqs, sns, s3, errors] = await Promise.all([
    import("fauxqs"),
    internal("sqs/sqsStore.js"),
    internal("sns/snsStore.js"),
    internal("s3/s3Store.js"),
    internal("common/errors.js"),
  ]);
  const queues: QueueStore = new sqs.SqsStore();
  const topics: TopicStore = new sns.SnsStore();
  const objects: ObjectStore = new s3.S3Store();
  // Without a host the emulator names queues by the address the client used, which needs no name resolution.
  Object.assign(queues, { host: undefined, region });
  topics.region = region;

  let persistence: Persistence | undefined;
  let atomically = <T>(work: () => T): T => work();
  if (directory !== undefined) {
    const { PersistenceManager } = await internal("persistence.js");
    const opened: Persistence = new PersistenceManager(directory);
    persistence = opened;
    // A killed process loses nothing that SQLite handed to the system; only a power cut would.
    opened.db.exec("PRAGMA synchronous = NORMAL");
    opened.db.exec(`UPDATE sqs_queues SET url = 'http://127.0.0.1:${port}/000000000000/' || name`);
    opened.load(queues, topics, objects);
    Object.assign(queues, { persistence: opened });
    Object.assign(topics, { persistence: opened });
    Object.assign(objects, { persistence: opened });
    for (const queue of queues.allQueues()) Object.assign(queue, { persistence: opened });
    atomically = nesting(opened);
  }

  const app = fauxqs.buildApp({
    logger: false,
    defaultRegion: region,
    stores: { sqsStore: queues, snsStore: topics, s3Store: objects },
  });
  await app.ready();
  return {
    app,
    queues,
    topics,
    objects,
    createMessage: (body, attributes = {}) => sqs.SqsStore.createMessage(body, attributes),
    s3Error: (code, message, status) => new errors.S3Error(code, message, status),
    atomically,
    async close() {
      await app.close();
      persistence?.close();
    },
  };
}
