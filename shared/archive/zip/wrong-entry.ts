import type { Entry } from "yauzl";
import type { ProblemCode } from "../../copy/problem.ts";
import type { Listed } from "./listing.ts";

/** Bits of an entry's flags: encrypted; encrypted by the strong way; header encrypted; sizes follow the bytes. */
const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const SIZES_FOLLOW = 0x8;
/** In a header, the sign that the size is in its ZIP64 field. */
const ELSEWHERE = 0xffffffff;
/** Methods: as it is, and deflate. */
export const STORED = 0;
export const DEFLATED = 8;

/** POSIX, `st_mode` in the upper half of the external attributes. */
const FILE_KIND = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

/** A reason why an entry is not taken out. */
export interface Wrong {
  code: ProblemCode;
  detail: string;
}

/** The list, or the entry, says what is not so. */
export const lie = (detail: string): Wrong => ({ code: "ARCHIVE_ENTRY_WRONG", detail });

/** What is wrong with an entry by what the archive says of it, before anything is unpacked. */
export function wrongEntry({ entry, header }: Listed, isShared: boolean): Wrong | undefined {
  const kind = (entry.externalFileAttributes >>> 16) & FILE_KIND;
  if (kind !== 0 && kind !== REGULAR && kind !== FOLDER) return { code: "ARCHIVE_LINK", detail: "a link or a device" };
  if (entry.generalPurposeBitFlag & ENCRYPTED) return { code: "ARCHIVE_ENCRYPTED", detail: "encrypted" };
  if (!header) return lie("its bytes are not where the list says");
  if (header.generalPurposeBitFlag & ENCRYPTED) return { code: "ARCHIVE_ENCRYPTED", detail: "encrypted" };
  if (!header.fileName.equals(entry.fileNameRaw)) return lie("its header has another name than the list");
  if (header.compressionMethod !== entry.compressionMethod) return lie("its header has another method than the list");
  if (hasOtherSizes(entry, header)) return lie("its header has other sizes than the list");
  if (isShared) return lie("it shares its bytes with another entry");
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    return { code: "ARCHIVE_METHOD", detail: `method ${entry.compressionMethod}` };
  }
  if (entry.compressionMethod === STORED && entry.compressedSize !== entry.uncompressedSize) {
    return lie("it is not packed, and has two sizes");
  }
  return undefined;
}

function hasOtherSizes(entry: Entry, header: NonNullable<Listed["header"]>): boolean {
  if (header.generalPurposeBitFlag & SIZES_FOLLOW) return false;
  const differs = (ours: number, theirs: number) => ours !== ELSEWHERE && ours !== theirs;
  return (
    differs(header.compressedSize, entry.compressedSize) ||
    differs(header.uncompressedSize, entry.uncompressedSize) ||
    header.crc32 !== entry.crc32
  );
}
