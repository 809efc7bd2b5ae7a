import type { Archive } from "./archive.ts";
import { gzip } from "./gzip.ts";
import { zip } from "./zip.ts";

/** The archives that are opened, before any format is asked. */
export const ARCHIVES: readonly Archive[] = [zip, gzip];
