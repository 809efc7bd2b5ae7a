import { crc32 } from "node:zlib";
import type { EnclosedFile } from "../../formats/enclosed-file.ts";
import { type Allowance, MOST_BYTES, MOST_FILES, takeFile } from "../allowance.ts";
import type { Opened } from "../archive.ts";
import { refusedSidecar } from "../refused-sidecar.ts";
import { mostUnpacked, unpacked } from "../unpacked.ts";
import { entryName, LONGEST_NAME, wrongName } from "./entry-name.ts";
import { type Listed, listing } from "./listing.ts";
import { mediaTold } from "./media-told.ts";
import { packagedDocument } from "./packaged-document.ts";
import { sharedBytes } from "./shared-bytes.ts";
import { lie, STORED, type Wrong, wrongEntry } from "./wrong-entry.ts";

/** What desktops leave in archives: no copy, and nothing to tell anybody of. */
const LEFT_BY_DESKTOPS = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Takes the files out of a ZIP archive; an entry that is not as it should be is a problem, and its neighbours stand. */
export async function openZip(bytes: Uint8Array, allowance: Allowance): Promise<Opened> {
  const listed = await listing(bytes);
  if ("code" in listed) return { files: [], problems: [listed] };
  if (listed.length === 0) return { files: [], problems: [{ code: "EMPTY_FILE", detail: "an empty archive" }] };
  const named = listed.map((one) => ({ ...one, name: entryName(one.entry) }));
  const document = packagedDocument(named.map(({ name }) => name));
  if (document !== undefined) return { files: [], problems: [{ code: "NOT_TEXT", detail: document }] };
  const entries = named.filter((one) => !isEmptyFolder(one) && !LEFT_BY_DESKTOPS.test(one.name));
  const counts = Map.groupBy(entries, ({ name }) => name);
  const shared = sharedBytes(entries);
  const opened: Opened = { files: [], problems: [] };
  const beside = new Map<string, EnclosedFile>();
  let omitted = 0;
  for (const one of entries) {
    const isTwice = (counts.get(one.name)?.length ?? 0) > 1;
    const file = wrong(one, isTwice, shared.has(one)) ?? takenOut(bytes, one, allowance);
    if (file === undefined) omitted += 1;
    else if ("code" in file) opened.problems.push({ ...file, where: shown(one.name) });
    else opened.files.push(file);
    if (file === undefined || "code" in file) for (const none of refusedSidecar(one.name)) beside.set(one.name, none);
  }
  if (omitted > 0) opened.problems.push({ code: "TOO_MANY_FILES", detail: `${omitted} beyond ${MOST_FILES}` });
  const { files, problems } = mediaTold(opened.files);
  return { files: [...files, ...beside.values()], problems: [...opened.problems, ...problems] };
}

type Named = Listed & { name: string };

const isEmptyFolder = ({ name, entry }: Named) => name.endsWith("/") && entry.uncompressedSize === 0;

function wrong(one: Named, isTwice: boolean, isShared: boolean): Wrong | undefined {
  const name = wrongName(one.name);
  if (name !== undefined) return { code: "ARCHIVE_PATH", detail: name };
  if (isTwice) return { code: "ARCHIVE_DUPLICATE", detail: "several entries of one name" };
  if (one.name.endsWith("/")) return lie("a folder with bytes of its own");
  return wrongEntry(one, isShared);
}

/** The file of an entry, or what is wrong with it; undefined when no more files may be taken out. */
function takenOut(
  bytes: Uint8Array,
  { entry, header, name }: Named,
  allowance: Allowance,
): EnclosedFile | Wrong | undefined {
  if (allowance.left.files < 1) return undefined;
  const from = header?.fileDataStart ?? 0;
  const packed = bytes.subarray(from, from + entry.compressedSize);
  const size = entry.uncompressedSize;
  const most = mostUnpacked(packed.byteLength);
  if (size > most) {
    return { code: "ARCHIVE_TOO_LARGE", detail: `${size} bytes of ${packed.byteLength}, at most ${most}` };
  }
  if (size > allowance.left.bytes) return { code: "ARCHIVE_TOO_LARGE", detail: `more than ${MOST_BYTES} bytes in all` };
  const content = entry.compressionMethod === STORED ? packed : unpacked(packed, "deflate", size);
  if (content === "broken") return lie("its packed bytes are broken");
  if (content === "too-large" || content.byteLength !== size) return lie(`it is not of the ${size} bytes of the list`);
  if (crc32(content) !== entry.crc32) return lie("its checksum is not that of the list");
  takeFile(allowance, size);
  return { name, bytes: content };
}

/** A name for a finding: no controls, no longer than names may be. */
const shown = (name: string): string =>
  name.slice(0, LONGEST_NAME).replace(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/gu, "\uFFFD");
