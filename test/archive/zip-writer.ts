import { crc32, deflateRawSync } from "node:zlib";

/** An entry to be written. All but `name` and `content` are there to write what no honest program writes. */
export interface ZipEntry {
  name: string;
  content: string | Uint8Array;
  isStored?: boolean;
  /** General purpose bits besides UTF-8 names: 1 is encrypted. */
  flags?: number;
  method?: number;
  /** Unix mode, in the upper half of the external attributes. */
  mode?: number;
  /** What list and header say in place of the truth. */
  claims?: Partial<Facts>;
  /** The name that its own header has. */
  headerName?: string;
  /** Nothing is written but the list, which points here. */
  offset?: number;
  /** Sizes follow the bytes (bit 3), as programs write that do not know them before. */
  isStreamed?: boolean;
}

interface Facts {
  crc: number;
  packed: number;
  size: number;
}

const UTF8_NAMES = 0x800;
const STREAMED = 0x8;
const REGULAR = 0o100644;
const flagsOf = (entry: ZipEntry) => UTF8_NAMES | (entry.flags ?? 0) | (entry.isStreamed ? STREAMED : 0);
const methodOf = (entry: ZipEntry) => entry.method ?? (entry.isStored ? 0 : 8);

/** Little-endian fields, each of so many bytes. */
function fields(...values: [bytes: 2 | 4, value: number][]): Buffer {
  return Buffer.concat(
    values.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 2) field.writeUInt16LE(value);
      else field.writeUInt32LE(value >>> 0);
      return field;
    }),
  );
}

// APPNOTE 6.3.10, sections 4.3.7 and 4.3.9.
function fileOf(entry: ZipEntry, packed: Buffer, facts: Facts): Buffer {
  const name = Buffer.from(entry.headerName ?? entry.name);
  const known = entry.isStreamed ? { crc: 0, packed: 0, size: 0 } : facts;
  return Buffer.concat([
    fields([4, 0x04034b50], [2, 20], [2, flagsOf(entry)], [2, methodOf(entry)], [4, 0]),
    fields([4, known.crc], [4, known.packed], [4, known.size], [2, name.length], [2, 0]),
    name,
    packed,
    ...(entry.isStreamed ? [fields([4, 0x08074b50], [4, facts.crc], [4, facts.packed], [4, facts.size])] : []),
  ]);
}

// Section 4.3.12.
function rowOf(entry: ZipEntry, facts: Facts, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  return Buffer.concat([
    fields([4, 0x02014b50], [2, (3 << 8) | 20], [2, 20], [2, flagsOf(entry)], [2, methodOf(entry)], [4, 0]),
    fields([4, facts.crc], [4, facts.packed], [4, facts.size], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0]),
    fields([4, (entry.mode ?? REGULAR) << 16], [4, offset]),
    name,
  ]);
}

/** A ZIP archive of these entries, byte for byte the same each time. */
export function zipOf(entries: readonly ZipEntry[], comment = ""): Buffer {
  const files: Buffer[] = [];
  const rows: Buffer[] = [];
  let end = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as Uint8Array);
    const packed = entry.isStored ? content : deflateRawSync(content);
    const facts = { crc: crc32(content), packed: packed.length, size: content.length, ...entry.claims };
    rows.push(rowOf(entry, facts, entry.offset ?? end));
    if (entry.offset !== undefined) continue;
    const file = fileOf(entry, packed, facts);
    files.push(file);
    end += file.length;
  }
  const list = Buffer.concat(rows);
  // Section 4.3.16.
  const tail = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, list.length],
    [4, end],
  );
  return Buffer.concat([...files, list, tail, fields([2, comment.length]), Buffer.from(comment, "latin1")]);
}
