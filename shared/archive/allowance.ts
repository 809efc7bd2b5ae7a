/** Files inside one delivered file, at all levels: a desk's day in one archive. Stops a put that makes work for hours. */
export const MOST_FILES = 1000;
/** Bytes that all files inside one delivered file unpack to, at all levels: what stays well inside Lambda's memory. */
export const MOST_BYTES = 64 * 1024 * 1024;
/**
 * Files inside files: a mailbox, its forwarded mail, the archive attached to it, the packed story inside. Stops archives
 * that hold themselves (a quine, as R. Cox built one).
 */
export const MOST_LEVELS = 5;

/** What may still be unpacked of one delivered file. `left` is one for the whole tree: each file inside takes from it. */
export interface Allowance {
  readonly left: { files: number; bytes: number };
  /** Levels that may still be opened below this file. */
  readonly levels: number;
}

/** The allowance of a file as it was delivered. */
export function fullAllowance(): Allowance {
  return { left: { files: MOST_FILES, bytes: MOST_BYTES }, levels: MOST_LEVELS };
}

/** The allowance of a file inside. */
export function oneLevelDown({ left, levels }: Allowance): Allowance {
  return { left, levels: levels - 1 };
}

/** Takes a file of so many bytes from what is left; false, and nothing taken, when there is not so much. */
export function takeFile({ left }: Allowance, bytes: number): boolean {
  if (left.files < 1 || bytes > left.bytes) return false;
  left.files -= 1;
  left.bytes -= bytes;
  return true;
}
