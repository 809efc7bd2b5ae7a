/**
 * What windows-1252 has at 0x80 to 0x9F, where ISO-8859-1 has control characters (WHATWG Encoding, index-windows-1252).
 * The five places that it leaves open stay control characters. Own table: not every runtime's decoder has these right.
 */
const UPPER_CONTROLS =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** Decodes single-byte copy, of whatever declared Latin-1 flavour, as windows-1252. Every byte has a character. */
export function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\x80-\x9f]/g, (char) => UPPER_CONTROLS[char.charCodeAt(0) - 0x80] ?? char);
}
