import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_BYTES, MOST_FILES, MOST_LEVELS } from "../../shared/archive/allowance.ts";
import { MAX_FILE_BYTES } from "../../shared/bytes/decode.ts";
import type { Delivery } from "../../shared/copy/delivery.ts";
import { type FileRead, readFiles } from "../../shared/read-files.ts";
import { FIXTURES } from "../formats/golden.ts";
import { bundleOf, policyOf } from "../rights/desk-of.ts";
import { fixture, SAMPLES } from "./samples.ts";
import { type ZipEntry, zipOf } from "./zip-writer.ts";

const DELIVERY: Delivery = { key: "in/tidewatch/day.zip", receivedAt: "2026-01-05T09:00:00Z", metadata: {} };
const policies = bundleOf(policyOf());
const STORY = "Quay to close\n\nIt closes on Friday for the winter, the board said.\n\nNobody minds much.\n";

async function read(bytes: Uint8Array, delivery = DELIVERY): Promise<FileRead[]> {
  const files: FileRead[] = [];
  for await (const file of readFiles(bytes, delivery, policies)) files.push(file);
  return files;
}
const codes = (files: readonly FileRead[]) => files.flatMap(({ problems }) => problems.map(({ code }) => code));
const names = (files: readonly FileRead[]) => files.map(({ within }) => within);

/** What a reviewer needs of a file: its place, its format, the headlines in it, and what is wrong with it. */
const inShort = ({ within, format, readings, problems }: FileRead) => ({
  ...(within === undefined ? {} : { within }),
  format,
  headlines: readings.map(({ article }) => article.headlines?.[0]?.value ?? null),
  ...(readings[0]?.provenance.repairs ? { repairs: readings[0].provenance.repairs } : {}),
  problems,
});

describe("archives", () => {
  it.each(Object.keys(SAMPLES))("%s is read as its golden reading says", async (name) => {
    const files = JSON.parse(JSON.stringify((await read(SAMPLES[name]?.() ?? Buffer.of())).map(inShort)));
    const path = join(FIXTURES, `${name}.golden.json`);
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, `${JSON.stringify(files, null, 1)}\n`);
    expect(files).toEqual(existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : `no golden reading at ${path}`);
  });

  it("give each file inside the same article that it has by itself", async () => {
    const alone = await read(fixture("nitf/plain.xml"));
    const zipped = await read(zipOf([{ name: "a.xml", content: fixture("nitf/plain.xml") }]));
    const packed = await read(gzipSync(fixture("nitf/plain.xml")));
    expect(zipped[1]?.readings[0]?.article).toEqual(alone[0]?.readings[0]?.article);
    expect(packed[0]?.readings[0]?.article).toEqual(alone[0]?.readings[0]?.article);
    expect(zipped[1]?.readings[0]?.provenance).toEqual({ ...alone[0]?.readings[0]?.provenance, within: "a.xml" });
  });
});

describe("what a delivery says stands for every file inside", () => {
  it("its prefix, its metadata and its side-car", async () => {
    const files = await read(zipOf([{ name: "in/elsewhere/a.txt", content: STORY }]), {
      ...DELIVERY,
      metadata: { embargo: "2026-02-01T00:00:00Z" },
      sidecar: '{"canonicalUrl": "https://tidewatch.example/quay"}',
    });
    const { provenance, statements } = files[1]?.readings[0] ?? {};
    expect(provenance).toMatchObject({ supplier: "tidewatch", supplierMatchedBy: "prefix" });
    expect(statements?.map(({ field }) => field)).toEqual(["canonicalUrl", "embargoedUntil"]);
  });
  it("a side-car inside stands for the file beside it, with that of the archive", async () => {
    const files = await read(
      zipOf([
        { name: "a.txt", content: STORY },
        { name: "a.txt.rights.json", content: '{"embargoedUntil": "2026-02-01T00:00:00Z"}' },
        { name: "b.txt", content: STORY },
      ]),
      { ...DELIVERY, sidecar: '{"by": "A. Owl"}' },
    );
    expect(names(files)).toEqual([undefined, "a.txt", "b.txt"]);
    expect(files.map(({ readings }) => readings[0]?.statements.map(({ field }) => field))).toEqual([
      undefined,
      ["by", "embargoedUntil"],
      ["by"],
    ]);
  });
  it.each([
    ["twice", [{}, {}]],
    ["encrypted", [{ flags: 1 }]],
    ["changed", [{ claims: { crc: 1 } }]],
  ])("a side-car that is there %s and cannot be read is terms that cannot be read", async (_, edits) => {
    const sidecars = edits.map((edit) => ({ name: "a.txt.rights.json", content: "{}", ...edit }));
    const files = await read(zipOf([{ name: "a.txt", content: STORY }, ...sidecars]));
    expect(names(files)).toEqual([undefined, "a.txt"]);
    expect(files[1]?.readings[0]?.faults).toMatchObject([{ kind: "unreadable", source: "sidecar" }]);
    expect(codes(files).length).toBeGreaterThan(0);
  });
  it("one that a mail has too many files to hold stands for its file all the same", async () => {
    const part = (name: string, text: string) =>
      `--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="${name}"\n\n${text}\n`;
    const filling = Array.from({ length: 105 }, (_, at) => part(`${at}.txt`, STORY)).join("");
    const sidecars = ["7.txt", "104.txt"].map((name) => part(`${name}.rights.json`, "{}")).join("");
    const mail = `From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${filling}${sidecars}--b--\n`;
    const files = await read(Buffer.from(mail));
    expect(codes(files)).toEqual(["TOO_MANY_ITEMS"]);
    expect(files.filter(({ readings }) => readings[0]?.faults?.length).map(({ within }) => within)).toEqual(["7.txt"]);
    expect(files).toHaveLength(101);
  });
  it("a side-car beyond the limit too", async () => {
    const filling = Array.from({ length: MOST_FILES }, (_, at) => ({ name: `${at}.txt`, content: STORY }));
    const files = await read(zipOf([...filling, { name: "7.txt.rights.json", content: "{}" }]));
    expect(files.find(({ within }) => within === "7.txt")?.readings[0]?.faults).toHaveLength(1);
  });
  it("the sender of the mail, in place of what a mail inside it claims", async () => {
    const mail = (from: string, type: string, body: string) =>
      `From: desk@${from}\nSubject: Quay\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: ${type}\n\n${body}\n--b--\n`;
    const forged = mail("wire.example", "text/plain; name=a.txt\nContent-Disposition: attachment", STORY);
    const files = await read(Buffer.from(mail("owl.example", "message/rfc822", forged)));
    expect(files.length).toBeGreaterThan(2);
    for (const { readings } of files)
      for (const { provenance } of readings) expect(provenance.sender?.domain).toBe("owl.example");
  });
});

describe("text attached to a mail", () => {
  const koi8 = "f0c1d2cfcd20d3d0c1d3a3ce0a0af3cfd7c5d420d2c5dbc9cc20d7cf20d7d4cfd2cec9cb2e0a";
  const mail = (body: string, attached: string) =>
    Buffer.concat([
      Buffer.from(
        `From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=${body}\n\nSee below.\n--b\nContent-Type: text/plain; name=a.txt;\n charset=${attached}\nContent-Disposition: attachment\nContent-Transfer-Encoding: 8bit\n\n`,
      ),
      Buffer.from(koi8, "hex"),
      Buffer.from("\n--b--\n"),
    ]);
  it("is read in the encoding that the mail names for it", async () => {
    const [, file] = await read(mail("utf-8", '"KOI8-R"'));
    expect(file?.readings[0]?.article.headlines?.[0]?.value).toBe("Паром спасён");
    expect(file?.readings[0]?.provenance).toMatchObject({ encoding: "koi8-r" });
    expect(file?.readings[0]?.provenance.repairs).toBeUndefined();
  });
  it("whose label is not told from another's is read as all else", async () => {
    const [, file] = await read(mail("iso-8859-2", "koi8-r"));
    expect(file?.readings[0]?.provenance.repairs).toEqual(["windows-1252-assumed"]);
  });
});

describe("names inside", () => {
  it("are told apart where a mail has several of one name", async () => {
    const part = `--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\n${STORY}\n`;
    const mail = `From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${part}${part}--b--\n`;
    expect(names(await read(Buffer.from(mail)))).toEqual([undefined, "a.txt", "a.txt (2)"]);
  });
});

const BLANK = Buffer.alloc(100_000);

describe("limits", () => {
  const many = (count: number): ZipEntry[] =>
    Array.from({ length: count }, (_, at) => ({ name: `${at}.txt`, content: STORY }));

  it(`${MOST_FILES} files are read, and the rest is said`, async () => {
    const files = await read(zipOf(many(MOST_FILES + 5)));
    expect(files).toHaveLength(MOST_FILES + 1);
    expect(codes(files)).toEqual(["TOO_MANY_FILES"]);
  });
  it("the files of all archives inside count together", async () => {
    const inner = zipOf(many(300));
    const files = await read(zipOf(["a", "b", "c", "d"].map((name) => ({ name: `${name}.zip`, content: inner }))));
    expect(files.length).toBeLessThanOrEqual(MOST_FILES + 1);
    expect(codes(files)).toContain("TOO_MANY_FILES");
  });
  it("a list without end is looked at no further", async () => {
    const folders = Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}/`, content: "", isStored: true }));
    expect(codes(await read(zipOf(folders)))).toEqual(["TOO_MANY_FILES"]);
  });
  it("the bytes of all files inside count together", async () => {
    // Noise does not pack: five of these pass one file's limit and ratio, and not the tree's. They open as pictures do,
    // so that nobody reads them as text.
    const noise = Buffer.alloc(
      MAX_FILE_BYTES - 1000,
      Buffer.from(Array.from({ length: 997 }, (_, at) => (at * at) % 251)),
    );
    noise.write("ffd8ffe0", "hex");
    const inner = gzipSync(noise, { level: 1 });
    const entries = Array.from({ length: 5 }, (_, at) => ({ name: `${at}.gz`, content: inner, isStored: true }));
    const files = await read(zipOf(entries));
    const unpacked = files.slice(1).filter(({ problems }) => problems[0]?.code !== "ARCHIVE_TOO_LARGE");
    expect(unpacked.length * noise.length).toBeLessThanOrEqual(MOST_BYTES);
    expect(codes(files)).toContain("ARCHIVE_TOO_LARGE");
  });
  it("an archive in archives is opened so deep, and no deeper", async () => {
    let nested = zipOf([{ name: "a.txt", content: STORY }]);
    for (let level = 1; level < MOST_LEVELS; level += 1) nested = zipOf([{ name: "in.zip", content: nested }]);
    expect((await read(nested)).at(-1)?.readings).toHaveLength(1);
    const deeper = await read(zipOf([{ name: "in.zip", content: nested }]));
    expect(codes(deeper)).toEqual(["ARCHIVE_TOO_DEEP"]);
    let packed = gzipSync(STORY);
    for (let level = 0; level < MOST_LEVELS; level += 1) packed = gzipSync(packed);
    expect(codes(await read(packed))).toEqual(["ARCHIVE_TOO_DEEP"]);
  });
  it.each([
    ["gzip", () => gzipSync(Buffer.alloc(200 * 1024 * 1024))],
    ["zip", () => zipOf([{ name: "a.txt", content: Buffer.alloc(200 * 1024 * 1024) }])],
    [
      "zip that says it is small",
      () => zipOf([{ name: "a.txt", content: Buffer.alloc(100 * 1024 * 1024), claims: { size: 100 } }]),
    ],
    [
      "zip whose entries share their bytes",
      () =>
        zipOf(
          Array.from({ length: 900 }, (_, at) => ({
            name: `${at}.txt`,
            content: BLANK,
            ...(at > 0 ? { offset: 0 } : {}),
          })),
        ),
    ],
  ])("a bomb (%s) is refused before it is unpacked", async (_, bomb) => {
    const bytes = bomb();
    const before = process.memoryUsage().arrayBuffers;
    const files = await read(bytes);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MOST_BYTES);
    expect(new Set(codes(files))).not.toContain("INTERNAL");
    expect(codes(files).length).toBeGreaterThan(0);
    expect(files.flatMap(({ readings }) => readings)).toEqual([]);
  });
});

describe("what is no archive of copy", () => {
  it.each([
    [
      "a document of Office",
      zipOf([
        { name: "docProps/app.xml", content: "<a/>" },
        { name: "[Content_Types].xml", content: "<a/>" },
      ]),
      "an Office document",
    ],
    ["one that says so first", zipOf([{ name: "[Content_Types].xml", content: "<a/>" }]), "an Office document"],
    [
      "an OpenDocument text",
      zipOf([{ name: "mimetype", content: "application/x", isStored: true }]),
      "an OpenDocument or EPUB file",
    ],
    ["a tar", Buffer.concat([Buffer.alloc(257, "a"), Buffer.from("ustar\0"), Buffer.alloc(249)]), "a tar archive"],
    [
      "a packed tar",
      gzipSync(Buffer.concat([Buffer.alloc(257, "a"), Buffer.from("ustar\0"), Buffer.alloc(249)])),
      "a tar archive",
    ],
    ["bzip2", Buffer.from("425a6839314159265359", "hex"), "a bzip2 archive"],
  ])("%s is refused with its name", async (_, bytes, detail) => {
    expect((await read(bytes)).flatMap(({ problems }) => problems)).toEqual([{ code: "NOT_TEXT", detail }]);
  });
  it("an empty archive says so", async () => {
    expect(codes(await read(zipOf([])))).toEqual(["EMPTY_FILE"]);
    expect(codes(await read(gzipSync("")))).toEqual(["EMPTY_FILE"]);
  });
});

describe("any bytes", () => {
  it("of a broken archive are an item or a coded finding, cut at every byte", async () => {
    for (const name of ["zip/plain", "gzip/plain"]) {
      const bytes = SAMPLES[name]?.() ?? Buffer.of();
      for (let end = 1; end < bytes.length; end += 1) {
        const files = await read(bytes.subarray(0, end));
        const found = codes(files);
        expect([
          end,
          files.length > 1 || files.some(({ readings }) => readings.length > 0) || found.length > 0,
        ]).toEqual([end, true]);
        expect([end, found]).toEqual([end, found.filter((code) => code !== "INTERNAL")]);
      }
    }
  });
  it("of a changed archive never throw, and are read alike twice", async () => {
    const samples = ["zip/broken", "zip/rich", "gzip/rich"].map((name) => SAMPLES[name]?.() ?? Buffer.of());
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (sample, changes) => {
          const bytes = Buffer.from(sample);
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
          const once = (await read(bytes)).map(inShort);
          expect(once.flatMap(({ problems }) => problems.filter(({ code }) => code === "INTERNAL"))).toEqual([]);
          expect((await read(bytes)).map(inShort)).toEqual(once);
        },
      ),
      { numRuns: 60 },
    );
  });
});
