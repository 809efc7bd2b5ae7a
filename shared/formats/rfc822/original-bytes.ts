import { isUtf8 } from "node:buffer";
import { windows1252 } from "../../bytes/windows-1252.ts";

/** The byte of every character that windows-1252 has, as `decodeCopy` reads it. */
const BYTES = new Map(
  Array.from(windows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte)), (char, byte) => [char, byte]),
);

function windows1252Bytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = BYTES.get(text[at] ?? "");
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/**
 * The bytes that a text was decoded from, as far as its encoding allows: a message's parts have encodings of their own,
 * so that it is its bytes that must be read. All that is neither UTF-8 nor windows-1252 becomes UTF-8.
 */
export function originalBytes(text: string, encoding: string): Uint8Array {
  return (encoding === "windows-1252" ? windows1252Bytes(text) : undefined) ?? new TextEncoder().encode(text);
}

/**
 * Text of a part that says it is of one byte a character, or of seven bits, and is UTF-8 (`dÃ©cÃ¨s`), as it was meant.
 * Undefined where it is not: no words of a language that windows-1252 serves are UTF-8 by chance.
 */
export function readAsUtf8(text: string): string | undefined {
  if (!/[\u0080-\u00ff\u0152-\u2122]/.test(text)) return undefined;
  const bytes = windows1252Bytes(text);
  return bytes && isUtf8(bytes) ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : undefined;
}
