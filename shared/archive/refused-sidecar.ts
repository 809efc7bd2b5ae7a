import type { EnclosedFile } from "../formats/enclosed-file.ts";
import { SIDECAR_SUFFIX } from "../names.ts";

/**
 * What stands for a side-car that was not taken out: one that cannot be read. Terms that are there must not be passed
 * over, whatever keeps them from being read. None for any other file.
 */
export function refusedSidecar(name: string): EnclosedFile[] {
  return name.endsWith(SIDECAR_SUFFIX) ? [{ name, bytes: new Uint8Array() }] : [];
}
