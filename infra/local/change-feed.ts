import { isDeepStrictEqual } from "node:util";
import type { DynaliteStore, Item, ItemStore } from "./table-store.ts";

/** One change of an item, as a DynamoDB stream of view type `NEW_AND_OLD_IMAGES` reports it. */
export interface Change {
  /** Ascending over the life of the table; within one key, the order of its writes. */
  sequence: string;
  event: "INSERT" | "MODIFY" | "REMOVE";
  keys: Item;
  newImage?: Item;
  oldImage?: Item;
  /** Epoch milliseconds. */
  at: number;
}

/** The changes of one table. A change is stored with its item in one write and kept until every reader is done with it. */
export interface ChangeFeed {
  /** A reader gets all changes that are still kept, then the new ones; it calls `done` for each. */
  read(onChange: (change: Change, done: () => void) => void): void;
}

const SEQUENCE_DIGITS = 21;
const REMOVED = Symbol("removed");

function keysOf(item: Item, names: readonly string[]): Item {
  const keys: Item = {};
  for (const name of names) if (item[name] !== undefined) keys[name] = item[name];
  return keys;
}

// A write that changes nothing makes no stream record (DynamoDB Developer Guide, "Change data capture"). Most change the
// length of their item's text, which is cheaper to compare than the items.
function isSame(oldImage: Item | undefined, newImage: Item | undefined): boolean {
  if (oldImage === undefined || newImage === undefined) return oldImage === newImage;
  return JSON.stringify(oldImage).length === JSON.stringify(newImage).length && isDeepStrictEqual(newImage, oldImage);
}

function changeOf(sequence: string, keyNames: readonly string[], oldImage?: Item, newImage?: Item): Change {
  return {
    sequence,
    event: newImage === undefined ? "REMOVE" : oldImage === undefined ? "INSERT" : "MODIFY",
    keys: keysOf(newImage ?? oldImage ?? {}, keyNames),
    ...(newImage === undefined ? {} : { newImage }),
    ...(oldImage === undefined ? {} : { oldImage }),
    at: Date.now(),
  };
}

async function kept(store: DynaliteStore, name: string): Promise<Change[]> {
  const changes: Change[] = [];
  const stream = store.getTagDb(name).createReadStream();
  await new Promise<void>((resolve, reject) => {
    stream.on("data", (change: unknown) => changes.push(change as Change));
    stream.on("end", () => resolve());
    stream.on("error", reject);
  });
  return changes.sort((a, b) => (a.sequence < b.sequence ? -1 : 1));
}

/**
 * Watches a table of dynalite at its item store, below every way of writing (put, update, delete, batches).
 * `keyNames` are the table's key attributes. Must be called before the first write.
 */
export async function changeFeed(
  store: DynaliteStore,
  table: string,
  keyNames: readonly string[],
): Promise<ChangeFeed> {
  // dynalite names its sub-stores `<kind>-<name>~<key>`; a tag store with this name belongs to nobody else.
  const name = `stream-${table}`;
  const place = (sequence: string) => `tag-${name}~${sequence}`;
  const open = new Map<string, { change: Change; readers: number }>();
  const readers: ((change: Change, done: () => void) => void)[] = [];
  for (const change of await kept(store, name)) open.set(change.sequence, { change, readers: 0 });

  let last = 0n;
  const nextSequence = (): string => {
    const now = BigInt(Date.now()) * 1_000_000n;
    last = now > last ? now : last + 1n;
    return String(last).padStart(SEQUENCE_DIGITS, "0");
  };

  const settle = (sequence: string): void => {
    const entry = open.get(sequence);
    if (entry === undefined || --entry.readers > 0) return;
    open.delete(sequence);
    store.db.batch([{ type: "del", key: place(sequence) }], () => {});
  };
  const tell = (change: Change, reader: (typeof readers)[number]): void => {
    let told = false;
    const entry = open.get(change.sequence);
    if (entry !== undefined) entry.readers += 1;
    reader(change, () => {
      if (!told) settle(change.sequence);
      told = true;
    });
  };

  const items = store.getItemDb(table);
  const write = (key: string, value: Item | typeof REMOVED, done: (error?: Error | null) => void): void => {
    items.get(key, (error, found) => {
      const oldImage = error ? undefined : (found as Item | undefined);
      const newImage = value === REMOVED ? undefined : plain(value);
      if (isSame(oldImage, newImage))
        return newImage === undefined ? items.del(key, done) : items.put(key, newImage, done);
      const change = changeOf(nextSequence(), keyNames, oldImage, newImage);
      const itemKey = `item-${table}~${key}`;
      store.db.batch(
        [
          newImage === undefined ? { type: "del", key: itemKey } : { type: "put", key: itemKey, value: newImage },
          { type: "put", key: place(change.sequence), value: change },
        ],
        (failure) => {
          done(failure ?? null);
          if (failure) return;
          open.set(change.sequence, { change, readers: 0 });
          for (const reader of readers) tell(change, reader);
        },
      );
    });
  };
  const watched: ItemStore = {
    ...items,
    put: (key, value, done) => write(key, value as Item, done),
    del: (key, done) => write(key, REMOVED, done),
  };
  const getItemDb = store.getItemDb.bind(store);
  store.getItemDb = (other) => (other === table ? watched : getItemDb(other));

  return {
    read(reader) {
      readers.push(reader);
      for (const { change } of [...open.values()]) tell(change, reader);
    },
  };
}

// dynalite builds items without a prototype, which no comparison takes for equal to a stored one.
function plain(item: Item): Item {
  return JSON.parse(JSON.stringify(item));
}
