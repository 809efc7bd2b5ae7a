import { isUtf8 } from "node:buffer";
import { cp850, isCp850 } from "./cp850.ts";
import { DECLARATION_LENGTH, declaredEncoding, encodingNamed } from "./declared-encoding.ts";
import { windows1252 } from "./windows-1252.ts";

/** Text with the encoding it was read in, and the repairs that reading needed. */
export interface Decoded {
  text: string;
  encoding: string;
  repairs: string[];
}

// UTF-32 first: its little-endian mark begins with that of UTF-16.
const MARKS = [
  { encoding: "utf-32le", mark: [0xff, 0xfe, 0, 0] },
  { encoding: "utf-32be", mark: [0, 0, 0xfe, 0xff] },
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

/** How many bytes are looked at to tell UTF-16 that has no mark. */
const SAMPLE = 4096;
/** Latin copy in UTF-16 has a zero in nearly every second byte; no other encoding of copy has zeros at all. */
const ZERO_SHARE = 0.3;
/** A few stray zeros, as padding leaves them, are no sign of UTF-16. */
const FEWEST_ZEROS = 4;
/** A file with this many well-formed multi-byte characters for each broken byte is damaged UTF-8, not windows-1252. */
const SOUND_FOR_BROKEN = 8;
const ESCAPE = 0x1b;

const utf8 = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const utf16 = (bytes: Uint8Array, order: "le" | "be") =>
  new TextDecoder(`utf-16${order}`, { ignoreBOM: true }).decode(bytes);

function utf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    const isScalar = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    parts.push(isScalar ? String.fromCodePoint(code) : "\uFFFD");
  }
  return parts.join("");
}

function unmarkedUtf16(bytes: Uint8Array): "le" | "be" | undefined {
  const length = Math.min(bytes.byteLength, SAMPLE) & ~1;
  if (length < 4) return undefined;
  // XML 1.0, appendix F: whatever the language, a document begins with `<?`.
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] === 0x3f && bytes[3] === 0) return "le";
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0 && bytes[3] === 0x3f) return "be";
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd + even < FEWEST_ZEROS) return undefined;
  if (odd / pairs > ZERO_SHARE && even / pairs < 0.05) return "le";
  if (even / pairs > ZERO_SHARE && odd / pairs < 0.05) return "be";
  return undefined;
}

// Copy is of the basic plane: in UTF-32 two bytes of every four are zero on the same side, and mostly a third.
function unmarkedUtf32(bytes: Uint8Array): "le" | "be" | undefined {
  const length = Math.min(bytes.byteLength, SAMPLE) & ~3;
  const isZero = (byte: number) => {
    for (let at = byte; at < length; at += 4) if (bytes[at] !== 0) return false;
    return length >= 8;
  };
  if (isZero(2) && isZero(3) && !isZero(0)) return "le";
  return isZero(0) && isZero(1) && !isZero(3) ? "be" : undefined;
}

/** RFC 1468: to JIS X 0208 and back. Nothing else in copy is written so. */
const TO_JAPANESE = ["\u001b$@", "\u001b$B"];
const TO_LATIN = ["\u001b(B", "\u001b(J"];

function isEscapedJapanese(bytes: Uint8Array): boolean {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SAMPLE)).toString("latin1");
  return [TO_JAPANESE, TO_LATIN].every((escapes) => escapes.some((one) => sample.includes(one)));
}

function repaired(decoded: { text: string; encoding: string }, code: string): Decoded {
  return { ...decoded, repairs: decoded.text.includes("\uFFFD") ? [code] : [] };
}

function marked(bytes: Uint8Array, stated: string | undefined): Decoded | undefined {
  const found = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (!found) return undefined;
  const rest = bytes.subarray(found.mark.length);
  const { encoding } = found;
  if (encoding === "utf-8") return isUtf8(rest) ? { text: utf8(rest), encoding, repairs: [] } : unmarked(rest, stated);
  const text = encoding.startsWith("utf-32")
    ? utf32(rest, encoding === "utf-32le")
    : utf16(rest, encoding === "utf-16le" ? "le" : "be");
  return repaired({ text, encoding }, "broken-characters-replaced");
}

function unmarked(bytes: Uint8Array, stated: string | undefined): Decoded {
  if (bytes.subarray(0, SAMPLE).includes(0)) {
    const wide = unmarkedUtf32(bytes);
    if (wide) return { text: utf32(bytes, wide === "le"), encoding: `utf-32${wide}`, repairs: ["utf-32-assumed"] };
    const order = unmarkedUtf16(bytes);
    if (order) return { text: utf16(bytes, order), encoding: `utf-16${order}`, repairs: ["utf-16-assumed"] };
  }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, DECLARATION_LENGTH));
  const label = declaredEncoding(head.toString("latin1")) ?? encodingNamed(stated);
  // Valid as UTF-8 because it is all seven bits; its characters are in its escapes.
  if (bytes.includes(ESCAPE)) {
    if (label === "iso-2022-jp") return labelled(bytes, label);
    if (label === undefined && isEscapedJapanese(bytes)) {
      return { ...labelled(bytes, "iso-2022-jp"), repairs: ["iso-2022-jp-assumed"] };
    }
  }
  if (isUtf8(bytes)) return { text: utf8(bytes), encoding: "utf-8", repairs: [] };
  const lossy = utf8(bytes);
  const broken = lossy.split("\uFFFD").length - 1;
  const sound = lossy.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  if (sound >= broken * SOUND_FOR_BROKEN) {
    return { text: lossy, encoding: "utf-8", repairs: ["broken-characters-replaced"] };
  }
  if (label === "windows-1252") return { text: windows1252(bytes), encoding: label, repairs: [] };
  if (label !== undefined && !label.startsWith("utf-")) return labelled(bytes, label);
  if (isCp850(bytes)) return { text: cp850(bytes), encoding: "cp850", repairs: ["cp850-assumed"] };
  return { text: windows1252(bytes), encoding: "windows-1252", repairs: ["windows-1252-assumed"] };
}

function labelled(bytes: Uint8Array, encoding: string): Decoded {
  return repaired({ text: new TextDecoder(encoding).decode(bytes), encoding }, "broken-characters-replaced");
}

// Seven-bit text is the same in every encoding that a label can name but UTF-16.
function contradicts(label: string, { text, encoding }: Decoded): boolean {
  if (label.startsWith("utf-16")) return !encoding.startsWith("utf-16");
  if (label === encoding) return false;
  return encoding !== "utf-8" || /[\u0080-\uffff]/.test(text);
}

/**
 * Reads bytes as text: by byte order mark, then by the zeros of UTF-16, then by validity as UTF-8, then by the label of
 * an XML declaration or of a page, else by the one that was `stated` beside the bytes, at last as windows-1252, or as DOS had it. A label
 * comes late because most files that declare ISO-8859-1 are UTF-8; one that the bytes contradict is said among the
 * repairs. The mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array, stated?: string): Decoded {
  const decoded = marked(bytes, stated) ?? unmarked(bytes, stated);
  const label = declaredEncoding(decoded.text.slice(0, DECLARATION_LENGTH)) ?? encodingNamed(stated);
  if (label === undefined || !contradicts(label, decoded)) return decoded;
  return { ...decoded, repairs: [...decoded.repairs, "declared-encoding-wrong"] };
}
