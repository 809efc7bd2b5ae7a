import type { Listed } from "./listing.ts";

/**
 * The entries whose bytes another entry before them has as well. A list of many entries over the same bytes becomes 28
 * million times its size (D. Fifield, "A better zip bomb").
 */
export function sharedBytes(listed: readonly Listed[]): Set<Listed> {
  const shared = new Set<Listed>();
  const start = ({ entry }: Listed) => entry.relativeOffsetOfLocalHeader;
  let end = 0;
  for (const one of [...listed].sort((a, b) => start(a) - start(b))) {
    if (!one.header) continue;
    if (start(one) < end) shared.add(one);
    end = Math.max(end, one.header.fileDataStart + one.entry.compressedSize);
  }
  return shared;
}
