/** An item as DynamoDB's wire format has it: `{name: {S: "..."}}`. */
export type WireItem = Record<string, unknown>;

/** What an index keeps of an item. */
export interface IndexShape {
  partitionKey: string;
  sortKey: string;
  /** Projected beside the keys. */
  attributes: readonly string[];
}

const UNIT_BYTES = 1024;

/** Bytes of an item as DynamoDB counts them: names and values; numbers at most 21, each level of a list or map 3 and 1 an entry. */
export function itemBytes(item: WireItem): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

function valueBytes(value: unknown): number {
  const [type, held] = Object.entries(value as Record<string, unknown>)[0] ?? [];
  if (type === "S" || type === "B") return Buffer.byteLength(String(held));
  if (type === "N") return Math.min(21, Math.ceil(String(held).length / 2) + 1);
  if (type === "L") return (held as unknown[]).reduce((sum: number, one) => sum + valueBytes(one) + 1, 3);
  if (type === "M")
    return Object.entries(held as WireItem).reduce((sum, [k, v]) => sum + Buffer.byteLength(k) + valueBytes(v) + 1, 3);
  return 1;
}

const units = (item: WireItem): number => Math.max(1, Math.ceil(itemBytes(item) / UNIT_BYTES));

/**
 * Write units of one change of an item in the table and its indexes (Developer Guide, "Managing throughput", global
 * secondary indexes): a change of an index key is a deletion and a put; a change of anything projected is one put.
 */
export function writeUnits(
  oldImage: WireItem | undefined,
  newImage: WireItem | undefined,
  indexes: readonly IndexShape[],
): { table: number; indexes: number } {
  const table = Math.max(oldImage ? units(oldImage) : 1, newImage ? units(newImage) : 1);
  const inIndexes = indexes.map((index) => {
    const before = projected(oldImage, index);
    const after = projected(newImage, index);
    if (!before || !after) return before || after ? units((before ?? after) as WireItem) : 0;
    if (JSON.stringify(before) === JSON.stringify(after)) return 0;
    const isMoved = [index.partitionKey, index.sortKey].some(
      (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
    );
    return isMoved ? units(before) + units(after) : Math.max(units(before), units(after));
  });
  return { table, indexes: inIndexes.reduce((sum, count) => sum + count, 0) };
}

/** What the index holds of an item; nothing when the item lacks one of its keys. */
function projected(
  item: WireItem | undefined,
  { partitionKey, sortKey, attributes }: IndexShape,
): WireItem | undefined {
  if (!item?.[partitionKey] || !item[sortKey]) return undefined;
  const names = ["pk", "sk", partitionKey, sortKey, ...attributes];
  return Object.fromEntries(names.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])));
}
