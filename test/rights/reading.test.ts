import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { readCopy } from "../../shared/read-copy.ts";
import { article } from "../../shared/record/article.ts";
import { readObjectMetadata } from "../../shared/rights/object-metadata.ts";
import { readSidecar } from "../../shared/rights/sidecar.ts";
import { bundleOf, NOW, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";

const plain = bundleOf(policyOf());
const withoutUri = () => {
  const { uri: _uri, ...item } = itemOf();
  return item;
};

describe("a reading", () => {
  it("takes the id that the source states, and makes one of supplier and text where it states none", () => {
    expect(readItem(itemOf(), plain).article.uri).toBe("urn:tidewatch:1");
    const made = readItem(withoutUri(), plain).article.uri;
    expect(made).toMatch(/^urn:imprimatur:tidewatch:sha256-[0-9a-f]{32}$/);
    expect(readItem({ ...withoutUri(), statements: [] }, plain).article.uri).toBe(made);
    expect(readItem(withoutUri(), plain, { key: "1" }).article.uri).toMatch(/^urn:imprimatur:unknown:sha256-/);
  });

  it("does not give one id to all items without text", () => {
    const one = readItem({ ...withoutUri(), passages: [] }, plain).article.uri;
    const other = { ...withoutUri(), passages: [], article: { ...itemOf().article, slugline: "another" } };
    expect(readItem(other, plain).article.uri).not.toBe(one);
  });

  it("says when the copy states no date, and stands in the arrival for it", () => {
    const undated = readItem(itemOf({ article: { type: "text" } }), plain);
    expect(undated).toMatchObject({ undated: true, article: { versionCreated: NOW } });
    expect(readItem(itemOf(), plain)).not.toHaveProperty("undated");
  });

  it("makes both bodies of what remains when every passage has markup, and counts the plain one", () => {
    const passages = ["One two.", "All rights reserved.", "Three."].map((text) => ({
      role: "paragraph" as const,
      text,
      html: `<p>${text}</p>`,
      pointer: "/body_xhtml",
    }));
    const { article: read, provenance } = readItem(itemOf({ passages }), plain);
    expect(read.bodies).toEqual([
      { role: "main", contentType: "text/plain", charCount: 16, wordCount: 3, value: "One two.\n\nThree." },
      { role: "main", contentType: "text/html", value: "<p>One two.</p>\n<p>Three.</p>" },
    ]);
    expect(provenance.removed).toEqual([
      { reason: "republishing-notice", text: "All rights reserved.", pointer: "/body_xhtml" },
    ]);
    expect(v.safeParse(article, read).issues).toBeUndefined();
  });

  const caption = (text: string, part?: string) => ({ role: "caption" as const, text, ...(part ? { part } : {}) });
  it("gives a picture that comes alone its caption for a body", () => {
    const { bodies } = readItem(itemOf({ passages: [caption("The quay."), caption("At dawn.")] }), plain).article;
    expect(bodies).toEqual([
      { role: "caption", contentType: "text/plain", charCount: 19, wordCount: 4, value: "The quay.\n\nAt dawn." },
    ]);
  });
  it.each<[string, Parameters<typeof itemOf>[0]]>([
    ["a part", { passages: [caption("The quay.", "picture-1")] }],
    ["a story", { lines: ["Tide", "It turned.", caption("The quay.")] }],
    ["a story that is all terms", { lines: ["Tide", "All rights reserved.", caption("The quay.")] }],
  ])("takes no caption of %s for a body", (_, over) => {
    const { bodies } = readItem(itemOf(over), plain).article;
    expect(JSON.stringify(bodies) ?? "").not.toContain("quay");
  });
  it("tells series of pictures with one caption apart", () => {
    const picture = (slugline: string) => ({
      ...withoutUri(),
      passages: [caption("The quay.")],
      article: { ...itemOf().article, slugline },
    });
    expect(readItem(picture("one"), plain).article.uri).not.toBe(readItem(picture("two"), plain).article.uri);
  });

  it("gives an association without an id one that is a URI", () => {
    const named = (name: string, uri: string) =>
      readItem({ ...itemOf(), uri, article: { ...itemOf().article, associations: [{ name, type: "picture" }] } }, plain)
        .article.associations?.[0]?.uri;
    expect(named("picture-1", "urn:a")).toBe("urn:a#picture-1");
    expect(named("good picture \uD800", "urn:a#b")).toBe("urn:a#b/good%20picture%20%EF%BF%BD");
  });

  it("leaves a credit to an agency in the text", () => {
    const read = readItem(itemOf({ lines: ["Head", "Text.", "AFP contributed to this report."] }), plain);
    expect(read.article.bodies?.[0]?.value).toBe("Text.\n\nAFP contributed to this report.");
  });
});

describe("a side-car", () => {
  it("states fields, also in the spellings of ninjs 1 and 2", () => {
    const { statements, faults } = readSidecar(
      '\uFEFF{"canonicalUrl":"https://x.example/","embargoed":null,"byline":"A"}',
    );
    expect(statements.map(({ field, value }) => [field, value])).toEqual([
      ["canonicalUrl", "https://x.example/"],
      ["embargoedUntil", ""],
      ["by", "A"],
    ]);
    expect(faults).toEqual([]);
  });

  it.each([
    ["", "unreadable"],
    ["[]", "unreadable"],
    ["null", "unreadable"],
    ['{"colour":"red"}', "unreadable"],
    ['{"canonicalUrl":7}', "unreadable"],
    ['{"agreements":[]}', "grants"],
    ['{"Permission":"all"}', "grants"],
    [`{"by":"${"x".repeat(100_000)}"}`, "unreadable"],
  ])("%.40s is a fault: %s", (text, kind) => {
    expect(readSidecar(text)).toMatchObject({ statements: [], faults: [{ kind }] });
  });
});

describe("object metadata", () => {
  it("states fields under their headers' names, and leaves other headers alone", () => {
    expect(readObjectMetadata({ "canonical-url": "https://x.example/", embargo: "2026-01-06", s3b: "1" })).toEqual([
      { field: "canonicalUrl", value: "https://x.example/", source: "object-metadata", pointer: "canonical-url" },
      { field: "embargoedUntil", value: "2026-01-06", source: "object-metadata", pointer: "embargo" },
    ]);
  });
});

describe("reading a file", () => {
  it("reports what is no copy, and reads on after an item that cannot be read", async () => {
    const read = (text: string) => readCopy(Buffer.from(text), { key: "a", receivedAt: NOW, metadata: {} }, plain);
    expect(await read("")).toMatchObject({ format: null, readings: [], problems: [{ code: "EMPTY_FILE" }] });
    const one = (uri: string) => ({ uri, type: "text", body_text: "Text.", headline: "Head" });
    const { format, readings } = await read(JSON.stringify([one("urn:a"), 7, one("urn:b")]));
    expect(format).toBe("ninjs");
    expect(readings.map(({ article: { uri } }) => uri)).toEqual(["urn:a", "urn:b"]);
    expect(readings.map(({ provenance: { item } }) => item)).toEqual([0, 1]);
  });

  it("makes a failure inside a problem that quotes nothing of the copy", async () => {
    const broken = {
      ...plain,
      get policies(): never {
        throw new RangeError("secret words");
      },
    };
    const { readings, problems } = await readCopy(
      Buffer.from("Head\n\nText of a story.\n\nMore."),
      { key: "a", receivedAt: NOW, metadata: {} },
      broken,
    );
    expect(readings).toEqual([]);
    expect(problems).toEqual([{ code: "INTERNAL", detail: "RangeError", where: "item 0" }]);
  });
});
