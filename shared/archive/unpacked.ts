import { gunzipSync, inflateRawSync } from "node:zlib";
import { MAX_FILE_BYTES } from "../bytes/decode.ts";

/**
 * Bytes that one packed byte may become. Copy packs 3 to 30 times smaller, tables of results up to 100; a run of one
 * sign, which is what bombs are made of, 1,030 times (the most that deflate can).
 */
const MOST_RATIO = 200;
/** So much may come of however few bytes: a short text of blanks is no attack. */
const RATIO_FREE_BYTES = 1024 * 1024;

/** The bytes that so many packed ones may become at most. */
export function mostUnpacked(packed: number): number {
  return Math.min(MAX_FILE_BYTES, Math.max(RATIO_FREE_BYTES, packed * MOST_RATIO));
}

/** Why packed bytes were not unpacked: they are more than `most`, or no packed bytes at all. */
export type NotUnpacked = "too-large" | "broken";

/** Unpacks at most `most` bytes; no more than that is ever held. Never throws. */
export function unpacked(packed: Uint8Array, way: "gzip" | "deflate", most: number): Uint8Array | NotUnpacked {
  const unpack = way === "gzip" ? gunzipSync : inflateRawSync;
  try {
    // The library takes no limit of nothing.
    return unpack(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "broken";
  }
}
