import { hash } from "node:crypto";
import type { Problem } from "../copy/problem.ts";
import type { DecodedCopy } from "../formats/format.ts";
import { decodeText } from "./decode-text.ts";
import { media } from "./media.ts";

/** Larger files are refused: a day's longest story is under 1 MB, and 16 MiB of text still parses in Lambda's memory. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** Share of control characters above which a file is noise. Random bytes have 10 %; IPTC 7901 and ANPA under 2 %. */
const MAX_CONTROL_SHARE = 0.05;
/** The header of a short message may hold this many, whatever their share. */
const HEADER_CONTROLS = 12;

/** The copy as text, or why it is none; either way what the bytes were. */
export type Decoding = { sha256: string; bytes: number } & (
  | { copy: DecodedCopy; problem?: undefined }
  | { problem: Problem; copy?: undefined }
);

function refusal(bytes: Uint8Array): Problem | undefined {
  if (bytes.byteLength === 0) return { code: "EMPTY_FILE" };
  if (bytes.byteLength > MAX_FILE_BYTES) {
    return { code: "FILE_TOO_LARGE", detail: `${bytes.byteLength} bytes, the limit is ${MAX_FILE_BYTES}` };
  }
  const kind = media(bytes);
  return kind ? { code: "NOT_TEXT", detail: kind } : undefined;
}

/** What opens a framed wire message: SYN, SOH. Its tables are then set with controls, up to every fourth sign. */
const FRAMES = ["\x01", "\x16"];
/** Controls that frame and set wire copy: SOH to EOT, BEL, BS, DLE to DC4, SYN, RS, US, DEL. */
const WIRE_CONTROLS = new Set("\x01\x02\x03\x04\x07\b\x10\x11\x12\x13\x14\x16\x1e\x1f\x7f");

// Tab, line feed, vertical tab, form feed and return are layout; U+0080 to U+009F come of single-byte noise.
function isNoise(text: string): boolean {
  const found = text.match(/\uFFFD|[^\P{Cc}\t\n\v\f\r]/gu) ?? [];
  const isFramed = FRAMES.some((frame) => text.trimStart().startsWith(frame));
  const controls = isFramed ? found.filter((control) => !WIRE_CONTROLS.has(control)).length : found.length;
  return controls > HEADER_CONTROLS && controls > text.length * MAX_CONTROL_SHARE;
}

function refusalOfText(text: string): Problem | undefined {
  if (!/[^\s\0\u200b\uFEFF]/.test(text)) return { code: "EMPTY_FILE", detail: "nothing but white space" };
  if (isNoise(text)) return { code: "UNREADABLE_TEXT", detail: "too many control characters" };
  return undefined;
}

/**
 * Turns a file's bytes into text, or refuses them with a coded problem. Offsets in `copy.text` are UTF-16 units
 * without the byte order mark; nothing in the text is normalised. `sha256` is hexadecimal, over all bytes. `stated` is the
 * label of an encoding that came beside the bytes, as mail has it.
 */
export function decodeCopy(bytes: Uint8Array, stated?: string): Decoding {
  const sha256 = hash("sha256", bytes);
  const facts = { sha256, bytes: bytes.byteLength };
  const refused = refusal(bytes);
  if (refused) return { ...facts, problem: refused };
  const copy = decodeText(bytes, stated);
  const unreadable = refusalOfText(copy.text);
  return unreadable ? { ...facts, problem: unreadable } : { ...facts, copy };
}
