import { licenceNamed } from "./licence-named.ts";
import { ccNamed } from "./recognise/cc-named.ts";

/**
 * The Creative Commons licence that an address, a code or words in any of their languages name: its SPDX id, a
 * `LicenseRef-` for a port without one, or its elements alone where no version is named.
 */
export function licenceInWords(text: string): string | undefined {
  const id = licenceNamed(text);
  // A code without a version may stand beside the full name.
  return id && /\d/.test(id) ? id : (ccNamed(text) ?? id);
}
