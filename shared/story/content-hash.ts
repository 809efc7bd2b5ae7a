import type { Reading } from "../copy/reading.ts";
import { canonicalJson } from "./canonical-json.ts";
import { sha256 } from "./sha256.ts";

/**
 * What makes two deliveries the same revision: the words, the fields and the terms. Left out is all that the way of
 * delivery adds: key, bytes, encoding, places in the file, and the arrival where it stands in for a date.
 */
export function contentHash(reading: Reading): string {
  const { versionCreated, ...article } = reading.article;
  return sha256(
    canonicalJson({
      article: reading.undated ? article : { ...article, versionCreated },
      statements: reading.statements.map(({ field, value, source, part }) => ({ field, value, source, part })),
      notices: reading.notices.map(({ kind, text, value, part }) => ({ kind, text, value, part })),
    }),
  );
}
