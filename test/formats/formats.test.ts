import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../shared/formats/index.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { golden, samplesOf } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";

const FOLDER = join(import.meta.dirname, "../../shared/formats");
/** Files of the folder that are the contract and not a format. */
const CONTRACT = new Set(["enclosed-file", "format", "index", "looks-like", "read-format", "unclaimed"]);
const bytes = (text: string) => Buffer.from(text);
const codes = async (text: string) => (await readFormat(bytes(text))).problems.map(({ code }) => code);

describe("the list of formats", () => {
  it("names every format file once, and none that is not there", () => {
    const files = readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name.replace(/\.ts$/, ""))
      .filter((name) => !CONTRACT.has(name));
    expect(FORMATS.map(({ name }) => name).sort()).toEqual(files.sort());
  });
  it.each(FORMATS.map(({ name }) => name))("%s has fixtures: a plain one, a rich one, a broken one", (name) => {
    const samples = samplesOf(name);
    expect(samples.length).toBeGreaterThanOrEqual(3);
    expect(samples.filter((sample) => sample.startsWith("broken"))).toHaveLength(1);
  });
});

describe.each(FORMATS.map(({ name }) => name))("the samples of %s", (name) => {
  it.each(samplesOf(name))("%s is read as its golden reading says", async (sample) => {
    const { read, expected } = await golden(name, sample);
    expect(read).toEqual(expected);
  });
});

describe("what no format reads", () => {
  it.each([
    ["<rdf:RDF><Dog/></rdf:RDF>", "XML whose root <rdf:RDF> is that of no format"],
    ["<article><p>A piece of a page</p></article>", "XML whose root <article> is that of no format"],
    ["<?xml version='1.0'?><Response Code='OK'/>", "XML whose root <Response> is that of no format"],
    ["<groupSet root='G1'/>", "<groupSet>, a part of a NewsML-G2 item without the item around it"],
    [
      "<contentSet><inlineXML><nitf/></inlineXML></contentSet>",
      "<contentSet>, a part of a NewsML-G2 item without the item around it",
    ],
    ["<!-- nothing below -->", "XML without a root element"],
    ["\u0001RACE: TARN\u001f6\u001fN\r\nwords words", "a teleprinter message that is neither IPTC 7901 nor ANPA 1312"],
    ['"Subject","Day","Hour","Place"\r\n"Tide","3/9",,,', "a table of values (CSV)"],
    ["{\\rtf1\\ansi Words}", "RTF"],
    ["1 2 3 4", "it holds no words"],
  ])("%j is unknown, with what it is", async (text, detail) => {
    expect(await readFormat(bytes(text))).toMatchObject({
      format: null,
      items: [],
      problems: [{ code: "FORMAT_UNKNOWN", detail }],
    });
  });
  it.each([
    ["", "EMPTY_FILE"],
    [" \n\u00a0\0 ", "EMPTY_FILE"],
    ['{"weather": {"wind": 7}}', "JSON_NOT_NEWS"],
    ["{}", "JSON_NOT_NEWS"],
    ["[]", "JSON_NOT_NEWS"],
    ['{"type": "text", "urgency": 3}', "JSON_NOT_NEWS"],
    ['{"uri": "urn:x:1", "headline": "cut of', "JSON_BROKEN"],
    ['{"weather": ', "JSON_BROKEN"],
    [`{"uri": ${"[".repeat(5000)}`, "JSON_TOO_DEEP"],
    [`{"a": ${"[".repeat(500_000)}`, "JSON_TOO_DEEP"],
    [JSON.stringify(Array(1001).fill({ uri: "urn:x:1" })), "TOO_MANY_ITEMS"],
    ["A headline and nothing else", "NO_ARTICLE_TEXT"],
  ])("%.40s is refused with a code", async (text, code) => {
    expect((await readFormat(bytes(text))).items).toEqual([]);
    expect(await codes(text)).toEqual([code]);
  });
  it("says where broken JSON breaks, and not what stands there", async () => {
    const { problems } = await readFormat(bytes('{"uri": "urn:x:1",\n "body_text": "secret" oops}'));
    expect(problems[0]).toEqual({ code: "JSON_BROKEN", detail: "at line 2, column 24", where: "42" });
  });
});

describe("hostile JSON", () => {
  const item = (fields: object) => readFormat(bytes(JSON.stringify({ uri: "urn:x:1", type: "text", ...fields })));
  it("is read up to the limits, and what lies beyond is said", async () => {
    const { items, problems } = await item({
      headlines: Array(60).fill({ value: "x" }),
      subject: Array(1001).fill({ name: "s" }),
      associations: Array(501).fill({ type: "picture" }),
      ...Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`own${index}`, index])),
    });
    expect(problems.map(({ where }) => where).sort()).toEqual(["/associations", "/headlines", "/subject"]);
    expect(items[0]?.article.associations).toHaveLength(500);
    expect(Object.keys(items[0]?.unmapped ?? {})).toHaveLength(1000);
  });
});

describe("reading", () => {
  it("makes a valid article of any JSON that has ninjs fields, or none at all", async () => {
    const key = fc.constantFrom(
      "uri",
      "type",
      "headline",
      "headlines",
      "body_html",
      "bodies",
      "descriptions",
      "version",
      "versioncreated",
      "embargoed",
      "embargoedUntil",
      "pubstatus",
      "urgency",
      "renditions",
      "associations",
      "rightsinfo",
      "subject",
      "people",
      "infosource",
      "genre",
      "altids",
      "standard",
      "digitalSourceType",
      "name",
      "value",
      "role",
      "href",
      "width",
      "encodedRights",
      "linkedrights",
      "langid",
      "relevance",
      "__proto__",
      "text",
    );
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("urn:x:1", "http://x/ y", "2026-01-01T00:00:00Z", "2026-02-30", "5", "text", "canceled"),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(key, tie("value"), { maxKeys: 6 }),
      ),
    }));
    const item = fc.dictionary(key, value, { maxKeys: 12 });
    await fc.assert(
      fc.asyncProperty(item, async (fields) => {
        for (const read of (await readFormat(bytes(JSON.stringify({ headline: "x", ...fields })))).items)
          expect(schemaErrors(read)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});
