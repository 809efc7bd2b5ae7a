import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { FIXTURES } from "./golden.ts";

const SAMPLE = readFileSync(join(FIXTURES, "web-page-text/harbour-ledger.txt"), "utf8");
const BODY = "\n\nThe first paragraph ends with a full stop.\n\nThe second one does so too.";
const item = async (text: string | Uint8Array) => (await readFormat(Buffer.from(text as string))).items[0];
const roles = async (text: string) => (await item(text))?.passages.map(({ role, text: words }) => `${role}: ${words}`);
const windows1252 = (text: string) => Buffer.from(text, "latin1");

describe("one text in many guises", () => {
  const words = async (text: string | Uint8Array) =>
    (await item(text))?.passages.map(({ role, text: said, part }) => [role, said, part]);
  it.each([
    ["with CRLF", SAMPLE.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\uFEFF${SAMPLE}`],
    ["in windows-1252", windows1252(SAMPLE)],
    ["with spaces for no-break spaces", SAMPLE.replaceAll("\u00a0", " ")],
    ["in UTF-16", Buffer.from(`\uFEFF${SAMPLE}`, "utf16le")],
    ["with old Mac line ends", SAMPLE.replaceAll("\n", "\r")],
  ])("gives the same passages %s", async (_, text) => expect(await words(text)).toEqual(await words(SAMPLE)));
  it("points at the words in the decoded text, in every guise", async () => {
    for (const text of [SAMPLE, SAMPLE.replaceAll("\n", "\r\n")]) {
      for (const { span, text: words } of (await item(text))?.passages ?? []) {
        expect(text.slice(...(span ?? [0, 0])).replace(/\s+/g, " ")).toBe(words);
      }
    }
  });
});

describe("the layout of a page", () => {
  it("takes an embargo line before the headline for a note to the desk", async () => {
    expect((await roles(`EMBARGOED UNTIL 0001 GMT SATURDAY\n\nQuay to close${BODY}`))?.slice(0, 2)).toEqual([
      "ed-note: EMBARGOED UNTIL 0001 GMT SATURDAY",
      "headline: Quay to close",
    ]);
  });
  it.each(["Embargo on oil lifted by ministers", "Correction officer wins regatta", "Editors meet in Saltmere"])(
    "takes %j for a headline",
    async (headline) => expect((await roles(headline + BODY))?.[0]).toBe(`headline: ${headline}`),
  );
  it("reads a byline, and states it as it stands", async () => {
    const read = await item(`Quay to close\n\nBy Jane Doe\n\nSALTMERE (Reuters) - It closes.${BODY}`);
    expect(read?.article.by).toBe("Jane Doe");
    expect(read?.statements).toEqual([
      { field: "by", value: "By Jane Doe", source: "item-structured", pointer: "#char=15,26" },
    ]);
    expect(read?.article.descriptions).toBeUndefined();
  });
  it("takes an address on a line of its own for the canonical one", async () => {
    const read = await item(`Quay to close${BODY}\n\nSource: https://ledger.example/quay`);
    expect(read?.statements).toMatchObject([{ field: "canonicalUrl", value: "https://ledger.example/quay" }]);
    expect(read?.marks.hosts).toEqual(["ledger.example"]);
    expect(read?.passages.at(-1)?.text).toBe("The second one does so too.");
  });
  it("leaves a dateline in the text", async () => {
    expect((await roles(`Quay to close\n\nSALTMERE (Reuters) - It closes on Friday.${BODY}`))?.[1]).toMatch(
      /^paragraph: SALTMERE/,
    );
    expect((await roles(`Quay to close\n\nSALTMERE (Reuters) -\n\nIt closes.${BODY}`))?.[1]).toBe(
      "paragraph: SALTMERE (Reuters) -",
    );
  });
  it.each([
    ["The quay at dawn on Friday (AFP/Ledger Creative)", "The quay at dawn on Friday"],
    ["The quay at dawn on Friday [Photo: Jane Doe/Reuters]", "The quay at dawn on Friday"],
  ])("takes %j for a caption, its credit kept in the passage", async (line, caption) => {
    const read = await item(`Quay to close\n\n${line}${BODY}`);
    expect(read?.passages[1]).toMatchObject({ role: "caption", text: line, part: "picture-1" });
    expect(read?.article.associations).toEqual([
      { name: "picture-1", type: "picture", descriptions: [{ role: "caption", value: caption }] },
    ]);
  });
  it("takes no abbreviation for a credit", async () => {
    const read = await item(`Quay to close\n\nA ruling by the regional Harbour Safety Board (HSB)${BODY}`);
    expect(read?.article.associations).toBeUndefined();
  });
  it("joins lines that were broken at a measure, and only there", async () => {
    const wrapped = [
      "Quay to close",
      "",
      "The old quay will close on Friday for what the board of the",
      "harbour calls an inspection of all its piles, which are said",
      "to be rotten.",
      "",
      "Nobody has looked at them since the winter when the storm took",
      "the lamp and half of the railings from the northern end.",
      "A ferry is to sail from the fish market.",
    ].join("\n");
    expect((await roles(wrapped))?.slice(1)).toEqual([
      "paragraph: The old quay will close on Friday for what the board of the harbour calls an inspection of all its piles, which are said to be rotten.",
      "paragraph: Nobody has looked at them since the winter when the storm took the lamp and half of the railings from the northern end.",
      "paragraph: A ferry is to sail from the fish market.",
    ]);
  });
  it("finds no article in a headline alone, or in a note to the desk", async () => {
    for (const text of ["Quay to close", "KILL: Quay to close", "Skip to main content\nQuay to close"]) {
      expect((await readFormat(Buffer.from(text))).problems[0]?.code).toBe("NO_ARTICLE_TEXT");
    }
  });
  it("says no language when it cannot tell", async () => {
    expect((await item(`Quay${BODY}`))?.article.language).toBeUndefined();
  });
});

const SEED = join(import.meta.dirname, "../../../shared/corpus/seed");
describe.skipIf(!existsSync(SEED))("the seed (skipped where ../shared is absent)", () => {
  it("is laid out as its expected record says", async () => {
    const name = readdirSync(SEED)[0] ?? "";
    const expected = JSON.parse(readFileSync(join(SEED, "../../design/rights/seed.expected.json"), "utf8"));
    const { items, file } = await readFormat(readFileSync(join(SEED, name)));
    const { article, removed, passages } = items[0] ?? expect.fail("no item");
    expect(article.headlines).toEqual(expected.article.headlines);
    expect(article.descriptions).toEqual(expected.article.descriptions);
    expect(article.associations?.[0]).toMatchObject({
      name: "picture-1",
      descriptions: expected.article.associations[0].descriptions,
    });
    expect(removed).toEqual(expected.provenance.removed.slice(0, 1));
    expect(
      passages
        .filter(({ role }) => role === "paragraph")
        .slice(0, -1)
        .map(({ text }) => text)
        .join("\n\n"),
    ).toBe(expected.article.bodies[0].value);
    expect(file).toMatchObject({ sha256: expected.provenance.sha256, bytes: 3079, chars: 3074, encoding: "utf-8" });
  });
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files");
describe.skipIf(!existsSync(CORPUS))("ninjs of the corpus (skipped where ../shared is absent)", () => {
  it.each(["ninjs-1", "ninjs-2", "ninjs-3"])("every article of %s is valid", async (folder) => {
    const { schemaErrors } = await import("./ninjs-schema.ts");
    for (const name of readdirSync(join(CORPUS, folder))) {
      const { items } = await readFormat(readFileSync(join(CORPUS, folder, name)));
      for (const read of items) expect([name, ...schemaErrors(read)]).toEqual([name]);
    }
  });
});
