import { media } from "../../bytes/media.ts";
import type { EnclosedFile } from "../../formats/enclosed-file.ts";
import type { Opened } from "../archive.ts";

/** What has an own reader, and is told of by it. */
const OPENED = new Set(["a ZIP archive", "a gzip archive"]);

/**
 * Says once, for a whole archive, what in it is no text: the forty pictures of a story are one thing to tell the desk,
 * and it is the archive that keeps them. Each is read all the same, so that each has its receipt.
 */
export function mediaTold(files: readonly EnclosedFile[]): Opened {
  const counts = new Map<string, number>();
  const told = files.map((file) => {
    const look = media(file.bytes);
    if (look === undefined || OPENED.has(look)) return file;
    counts.set(look, (counts.get(look) ?? 0) + 1);
    return { ...file, isReported: true as const };
  });
  if (counts.size === 0) return { files: told, problems: [] };
  const detail = [...counts].map(([look, count]) => (count === 1 ? look : `${look} ${count} times`)).join(", ");
  return { files: told, problems: [{ code: "ARCHIVE_MEDIA", detail }] };
}
