/** APPNOTE 6.3.10, sections 4.3.12 and 4.3.16: what opens a row of the list, and the end of the list. */
const ROW = Buffer.from("504b0102", "hex");
const END = Buffer.from("504b0506", "hex");
const FLAGS_AT = 8;
const LIST_AT = 16;
const ENCRYPTED = 0x1;
const STRONGLY = 0x40;

/**
 * The archive with rows that say "encrypted" where they said "encrypted by the strong way", at which the reader of lists
 * stops: an entry that nobody here can open is no reason to lose its neighbours. Undefined where no row says so.
 */
export function weaklyEncrypted(bytes: Buffer): Buffer | undefined {
  const end = bytes.lastIndexOf(END);
  if (end < 0 || end + LIST_AT + 4 > bytes.length) return undefined;
  let changed: Buffer | undefined;
  // A list of 64 bits says here that its place stands elsewhere: then no row is found.
  for (let at = bytes.readUInt32LE(end + LIST_AT); at < end; at += 1) {
    at = bytes.indexOf(ROW, at);
    if (at < 0 || at + FLAGS_AT + 2 > bytes.length) break;
    const flags = bytes.readUInt16LE(at + FLAGS_AT);
    if ((flags & STRONGLY) === 0) continue;
    changed ??= Buffer.from(bytes);
    changed.writeUInt16LE((flags & ~STRONGLY) | ENCRYPTED, at + FLAGS_AT);
  }
  return changed;
}
