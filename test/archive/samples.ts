import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { FIXTURES } from "../formats/golden.ts";
import { zipOf } from "./zip-writer.ts";

/** A fixture of a wire format, to be packed. */
export const fixture = (path: string): Buffer => readFileSync(join(FIXTURES, path));

const LINK = 0o120777;
const FOLDER = 0o040755;

/** Archives of every kind, by the names of their golden readings. */
export const SAMPLES: Readonly<Record<string, () => Buffer>> = {
  "zip/plain": () =>
    zipOf([
      { name: "ferry.xml", content: fixture("nitf/plain.xml") },
      { name: "quay.json", content: fixture("ninjs/simple-1.json"), isStored: true },
    ]),
  "zip/rich": () =>
    zipOf(
      [
        { name: "2026/", content: "", isStored: true, mode: FOLDER },
        { name: "2026/März/Fähre.xml", content: fixture("newsml-g2/rich.xml"), isStreamed: true },
        { name: "2026\\release.txt", content: fixture("web-page-text/press-release.txt") },
        { name: "2026/release.txt.rights.json", content: '{"by": "The board"}' },
        { name: "mail.eml", content: fixture("rfc822/rich.eml") },
        { name: "story.txt", content: fixture("web-page-text/harbour-ledger.txt") },
        { name: "story.txt.rights.json", content: '{"canonicalUrl": "https://harbour-ledger.example/ferry"}' },
        { name: "packed.gz", content: gzipSync(fixture("iptc7901/plain.txt")) },
        {
          name: "inner.zip",
          content: zipOf([{ name: "wire.txt", content: fixture("anpa/plain.txt") }]),
          isStored: true,
        },
        { name: "__MACOSX/._mail.eml", content: "\0\u0005\u0016\u0007" },
        { name: ".DS_Store", content: "\0\0\0\u0001Bud1" },
      ],
      "the day's copy",
    ),
  "zip/broken": () => {
    const story = fixture("ninjs/simple-1.json");
    // A file whose bytes are another file, header and all, which the list names as well.
    const inner = { name: "shares.json", content: story };
    const hidden = zipOf([inner]);
    const aroundHeader = 30 + "around.json".length;
    return zipOf([
      { name: "around.json", content: hidden, isStored: true },
      { ...inner, offset: aroundHeader },
      { name: "good.json", content: story },
      { name: "../escape.json", content: story },
      { name: "a/../../escape.json", content: story },
      { name: "..\\escape.json", content: story },
      { name: "/etc/absolute.json", content: story },
      { name: "C:\\absolute.json", content: story },
      { name: "bad\u0000name.json", content: story },
      { name: "", content: story },
      { name: `${"long".repeat(80)}.json`, content: story },
      { name: "twice.json", content: story },
      { name: "twice.json", content: fixture("nitf/plain.xml") },
      { name: "link.json", content: "/etc/passwd", mode: LINK },
      { name: "folder-with-bytes/", content: story },
      { name: "secret.json", content: story, flags: 1 },
      { name: "strong.json", content: story, flags: 0x41 },
      { name: "longer.json", content: story, claims: { size: story.length - 1 } },
      { name: "shorter.json", content: story, claims: { size: story.length + 1 } },
      { name: "changed.json", content: story, claims: { crc: 1 } },
      { name: "two-sizes.json", content: story, isStored: true, claims: { size: 5 } },
      { name: "other-name.json", headerName: "good-2.json", content: story },
      { name: "outside.json", content: story, claims: { packed: 10_000_000 } },
      { name: "lzma.json", content: story, method: 14 },
      { name: "not-deflated.json", content: story, isStored: true, method: 8 },
      { name: "bomb.json", content: Buffer.alloc(8 * 1024 * 1024, 0x20) },
      { name: "huge.json", content: story, claims: { size: 0xfffffff0 } },
      { name: "picture.jpg", content: Buffer.from("ffd8ffe000104a46494600", "hex") },
      { name: "last.json", content: story },
    ]);
  },
  "gzip/plain": () => gzipSync(fixture("nitf/plain.xml")),
  "gzip/rich": () => gzipSync(gzipSync(zipOf([{ name: "mail.eml", content: fixture("rfc822/rich.eml") }]))),
  "gzip/broken": () => gzipSync(fixture("nitf/plain.xml")).subarray(0, 300),
};
