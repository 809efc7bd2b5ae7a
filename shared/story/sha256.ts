import { hash } from "node:crypto";

/** SHA-256 of text (as UTF-8) or bytes, hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content);
}
