import { describe, expect, it } from "vitest";
import { decodeText } from "../../shared/bytes/decode-text.ts";
import { windows1252 } from "../../shared/bytes/windows-1252.ts";
import type { Article } from "../../shared/record/article.ts";
import { ALL_SAMPLES, read } from "./samples.ts";

/** The byte of every character of windows-1252. */
const BYTES = new Map(
  Array.from(windows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte)), (sign, byte) => [sign, byte]),
);
const inWindows1252 = (text: string): Buffer | undefined => {
  const bytes = Array.from(text, (sign) => BYTES.get(sign));
  return bytes.every((byte) => byte !== undefined) ? Buffer.from(bytes as number[]) : undefined;
};
const lines = (text: string, end: string): Buffer => Buffer.from(text.replace(/\r\n?|\n/g, end));
/** Mail has encodings of its own in each part, and its lines are by its standard what ends them. */
const OWN_ENCODINGS = new Set(["rfc822"]);

/** The same copy as other systems write it; undefined where it cannot be written so. */
const SPELLINGS: Readonly<Record<string, (text: string, format: string) => Buffer | undefined>> = {
  "with LF": (text) => lines(text, "\n"),
  "with CRLF": (text) => lines(text, "\r\n"),
  "with CR": (text) => lines(text, "\r"),
  "with a byte order mark": (text) => Buffer.from(`\uFEFF${text}`),
  "in UTF-16": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "in UTF-16, the other way": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  "in windows-1252": (text, format) => (OWN_ENCODINGS.has(format) ? undefined : inWindows1252(text)),
  "in windows-1252, and says so": (text) => {
    const declared = text.replace(/(<\?xml[^>]*encoding=)(["'])[\w-]+\2/, "$1$2windows-1252$2");
    return declared === text ? undefined : inWindows1252(declared);
  },
  "in UTF-8, and says ISO-8859-1": (text) => {
    const declared = text.replace(/(<\?xml[^>]*encoding=)(["'])[\w-]+\2/, "$1$2ISO-8859-1$2");
    return declared === text ? undefined : Buffer.from(declared);
  },
};

const articlesOf = async (bytes: Uint8Array): Promise<Article[]> =>
  (await read(bytes)).readings.map(({ article }) => article);

describe.each(Object.entries(SPELLINGS))("copy %s", (_, spelled) => {
  it.each(ALL_SAMPLES)("is the same article: $format/$name", async ({ format, bytes }) => {
    const { text } = decodeText(bytes);
    const other = spelled(text, format);
    if (other === undefined) return;
    expect(await articlesOf(other)).toEqual(await articlesOf(bytes));
  });
});
