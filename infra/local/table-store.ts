import type { Server } from "node:http";
import { createRequire } from "node:module";

type Done = (error?: Error | null, value?: unknown) => void;
/** An item in DynamoDB's JSON: `{ pk: { S: "..." } }`. */
export type Item = Record<string, Record<string, unknown>>;

export interface ItemStore {
  put(key: string, value: unknown, done: Done): void;
  get(key: string, done: Done): void;
  del(key: string, done: Done): void;
  createKeyStream(): NodeJS.ReadableStream;
}

/** What the local stack needs of dynalite's store. */
export interface DynaliteStore {
  db: { batch(operations: { type: "put" | "del"; key: string; value?: unknown }[], done: Done): void };
  tableDb: { awsAccountId: string; awsRegion: string };
  getItemDb(table: string): ItemStore;
  getTagDb(name: string): ItemStore & { createReadStream(): NodeJS.ReadableStream };
  lifecycleManager: { gracefulClose(done: Done): void };
}

/** The DynamoDB emulator: `server` answers requests that are handed to it, but listens nowhere. */
export interface TableStore {
  server: Server;
  store: DynaliteStore;
  close(): Promise<void>;
}

/** Opens dynalite in memory or under `directory`, with no waiting for tables to become active. */
export function tableStore(region: string, directory?: string): TableStore {
  const require = createRequire(import.meta.url);
  const db = require("dynalite/db");
  const dynalite = require("dynalite");
  const create = db.create;
  let store: DynaliteStore | undefined;
  // Its server keeps the store to itself; the store is caught where it is made.
  db.create = (options: unknown) => {
    const made: DynaliteStore = create(options);
    store = made;
    return made;
  };
  let server: Server;
  try {
    const timing = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };
    server = dynalite(directory === undefined ? timing : { ...timing, path: directory });
  } finally {
    db.create = create;
  }
  if (store === undefined)
    throw new Error("dynalite no longer makes its store through dynalite/db: see table-store.ts");
  const opened = store;
  opened.tableDb.awsAccountId = "000000000000";
  opened.tableDb.awsRegion = region;
  return {
    server,
    store: opened,
    close: () => new Promise((resolve) => opened.lifecycleManager.gracefulClose(() => resolve())),
  };
}
