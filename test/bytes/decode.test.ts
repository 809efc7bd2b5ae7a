import { describe, expect, it } from "vitest";
import { decodeCopy, MAX_FILE_BYTES } from "../../shared/bytes/decode.ts";

const COPY = "Ship’s café — “open” again, €5 a seat";
const decoded = (bytes: Uint8Array) => decodeCopy(bytes).copy;
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const utf32 = (text: string) =>
  Buffer.from(Uint32Array.from(`\uFEFF${text}`, (char) => char.codePointAt(0) ?? 0).buffer);

describe("decoding", () => {
  it.each([
    ["UTF-8", Buffer.from(COPY), "utf-8", []],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${COPY}`), "utf-8", []],
    ["UTF-16 with a mark", utf16(`\uFEFF${COPY}`), "utf-16le", []],
    ["big-endian UTF-16 with a mark", utf16(`\uFEFF${COPY}`).swap16(), "utf-16be", []],
    ["UTF-16 without a mark", utf16(COPY), "utf-16le", ["utf-16-assumed"]],
    ["big-endian UTF-16 without a mark", utf16(COPY).swap16(), "utf-16be", ["utf-16-assumed"]],
    ["UTF-32 with a mark", utf32(COPY), "utf-32le", []],
    ["UTF-32 without a mark", utf32(COPY).subarray(4), "utf-32le", ["utf-32-assumed"]],
    [
      "windows-1252",
      Buffer.from("Ship\x92s caf\xe9 \x97 \x93open\x94 again, \x805 a seat", "latin1"),
      "windows-1252",
      ["windows-1252-assumed"],
    ],
  ])("reads %s", (_, bytes, encoding, repairs) => {
    expect(decoded(bytes)).toEqual({ text: COPY, encoding, repairs });
  });
  it("keeps the offsets of the file: no-break spaces and line ends stay", () => {
    expect(decoded(Buffer.from("a\u00a0b\r\nc"))?.text).toBe("a\u00a0b\r\nc");
  });
  it("takes UTF-8 that was cut within a character for damaged UTF-8, not for windows-1252", () => {
    const cut = Buffer.from("Größe über Öl äöü éè ñ ç ".repeat(3)).subarray(0, -4);
    const broken = Buffer.concat([cut, Buffer.from([0xc3])]);
    expect(decoded(broken)).toMatchObject({ encoding: "utf-8", repairs: ["broken-characters-replaced"] });
  });
  it("tells what the bytes were, whether or not they are text", () => {
    expect(decodeCopy(Buffer.from("abc"))).toMatchObject({
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      bytes: 3,
    });
    expect(decodeCopy(new Uint8Array(0)).sha256).toMatch(/^e3b0c442/);
  });
});

const noise = (size: number) => {
  let seed = 7;
  return Uint8Array.from({ length: size }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed >>> 16;
  });
};

describe("refusing", () => {
  it.each([
    ["an empty file", Buffer.alloc(0), "EMPTY_FILE"],
    ["white space", Buffer.from(" \r\n\t\u00a0"), "EMPTY_FILE"],
    ["zeros", Buffer.alloc(500), "EMPTY_FILE"],
    ["a mark alone", Buffer.from("\uFEFF"), "EMPTY_FILE"],
    ["a file over the limit", Buffer.alloc(MAX_FILE_BYTES + 1, "a"), "FILE_TOO_LARGE"],
    ["a JPEG", Buffer.from("ffd8ffe000104a464946", "hex"), "NOT_TEXT"],
    ["a PNG", Buffer.from("89504e470d0a1a0a", "hex"), "NOT_TEXT"],
    ["a PDF", Buffer.from("%PDF-1.7 words"), "NOT_TEXT"],
    ["a ZIP", Buffer.from("504b030414000000", "hex"), "NOT_TEXT"],
    ["gzip", Buffer.from("1f8b0800", "hex"), "NOT_TEXT"],
    ["an MP4", Buffer.from("0000002066747970", "hex"), "NOT_TEXT"],
    ["noise", noise(100_000), "UNREADABLE_TEXT"],
  ])("refuses %s", (_, bytes, code) => {
    const { copy, problem } = decodeCopy(bytes);
    expect(copy).toBeUndefined();
    expect(problem?.code).toBe(code);
  });
  it("reads a file as large as the limit", () => {
    expect(decodeCopy(Buffer.alloc(MAX_FILE_BYTES, "a")).problem).toBeUndefined();
  });
});
