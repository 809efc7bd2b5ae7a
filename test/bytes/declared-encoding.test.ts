import { describe, expect, it } from "vitest";
import { decodeText } from "../../shared/bytes/decode-text.ts";

const declared = (label: string, rest: Uint8Array = Buffer.from("")) =>
  Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${label}"?>\n<a>`), rest, Buffer.from("</a>")]);
const wordsOf = (bytes: Uint8Array) => /<a>(.*)<\/a>/s.exec(decodeText(bytes).text)?.[1];
const hex = (digits: string) => Buffer.from(digits, "hex");

describe("the encoding that copy declares", () => {
  it.each([
    ["ISO-8859-1", "a3803ab9", "£€:¹", "windows-1252"],
    ["windows-1251", "cceef1eae2e0", "Москва", "windows-1251"],
    ["GB2312", "b1b1bea9", "北京", "gbk"],
    ["Shift_JIS", "938c8b9e", "東京", "shift_jis"],
    ["ISO-2022-JP", "1b2442456c357e1b2842", "東京", "iso-2022-jp"],
    ["iso-8859-2", "b1e6ea", "ąćę", "iso-8859-2"],
  ])("%s is read by it", (label, bytes, words, encoding) => {
    expect(wordsOf(declared(label, hex(bytes)))).toBe(words);
    expect(decodeText(declared(label, hex(bytes)))).toMatchObject({ encoding, repairs: [] });
  });
  it.each(["ISO-8859-1", "windows-1251", "utf-16"])(
    "%s gives way to bytes that are UTF-8, and that is said",
    (label) => {
      expect(wordsOf(declared(label, Buffer.from("Zürich – 北京")))).toBe("Zürich – 北京");
      expect(decodeText(declared(label, Buffer.from("ü"))).repairs).toEqual(["declared-encoding-wrong"]);
    },
  );
  it("is not wrong for text that is the same in both", () => {
    expect(decodeText(declared("iso-8859-1", Buffer.from("plain"))).repairs).toEqual([]);
  });
  it("is no help when it is UTF-8 and the bytes are not, or when nobody knows it", () => {
    expect(decodeText(declared("utf-8", hex("a3")))).toMatchObject({
      encoding: "windows-1252",
      repairs: ["windows-1252-assumed", "declared-encoding-wrong"],
    });
    expect(decodeText(declared("x-agency-7", hex("a3"))).repairs).toEqual(["windows-1252-assumed"]);
  });
  it.each([
    ['<meta charset="windows-1251">', "cceef1eae2e0", "Москва", "windows-1251"],
    ["<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=iso-8859-2'>", "b1e6ea", "ąćę", "iso-8859-2"],
    ["<title>x</title><meta charset=shift_jis>", "938c8b9e", "東京", "shift_jis"],
    ["<meta charset=utf-16>", "d09cd0be", "Мо", "utf-8"],
  ])("of a page, %s, is read as well", (label, bytes, words, encoding) => {
    const page = Buffer.concat([
      Buffer.from(`<!doctype html><html><head>${label}</head><a>`),
      hex(bytes),
      Buffer.from("</a>"),
    ]);
    expect(decodeText(page)).toMatchObject({ encoding, repairs: [] });
    expect(wordsOf(page)).toBe(words);
  });
  it("that came beside the bytes is read where they have none of their own", () => {
    expect(decodeText(hex("cceef1eae2e0"), "windows-1251")).toMatchObject({ text: "Москва", repairs: [] });
    expect(decodeText(hex("1b2442456c357e1b2842"), "ISO-2022-JP").text).toBe("東京");
    expect(decodeText(Buffer.from("Москва"), "windows-1251")).toMatchObject({ text: "Москва", encoding: "utf-8" });
    expect(decodeText(Buffer.from("Owl"), "nonsense")).toMatchObject({ text: "Owl", repairs: [] });
    expect(decodeText(declared("iso-8859-2", hex("b1e6ea")), "windows-1251").encoding).toBe("iso-8859-2");
  });
  it("is not needed for letters of DOS, which stand inside words where windows-1252 has signs", () => {
    expect(decodeText(hex("46846872656e20689472656e2066817220"))).toMatchObject({
      text: "Fähren hören für ",
      encoding: "cp850",
      repairs: ["cp850-assumed"],
    });
    // Quotes, dashes and apostrophes of windows-1252 stand around words.
    for (const text of ["84 5175 6169 94 20 6f 6e 92 74", "6e6f77 97 63 61 66 e9", "6166666169 72 85 656e64"])
      expect(decodeText(hex(text.replaceAll(" ", ""))).encoding).toBe("windows-1252");
  });
  it("is not needed for Japanese in seven bits", () => {
    expect(decodeText(hex("1b2442456c357e1b2842"))).toMatchObject({ text: "東京", repairs: ["iso-2022-jp-assumed"] });
    expect(decodeText(hex("1b2442")).encoding).toBe("utf-8");
  });
  it("is not needed for UTF-16 without a mark, in any language", () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><a>${"北京".repeat(200)}</a>`;
    const little = Buffer.from(text, "utf16le");
    expect(decodeText(little)).toMatchObject({ text, encoding: "utf-16le", repairs: ["utf-16-assumed"] });
    expect(decodeText(Buffer.from(little).swap16())).toMatchObject({ text, encoding: "utf-16be" });
  });
  it("is not sought in the text of a story", () => {
    const story = Buffer.concat([Buffer.from('How to write <?xml encoding="gbk"?> '), hex("b1b1")]);
    expect(decodeText(story).encoding).toBe("windows-1252");
  });
});
