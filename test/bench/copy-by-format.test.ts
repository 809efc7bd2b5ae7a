import { describe, expect, it } from "vitest";
import { COPY_BY_FORMAT } from "../../infra/bench/copy-by-format.ts";
import { FORMATS } from "../../shared/formats/index.ts";
import { readFormat } from "../../shared/formats/read-format.ts";

/** An article of ordinary length; plain text may take its first paragraph for a standfirst. */
const ORDINARY = { bytes: 3000, paragraphs: 11 };

describe("the copy that reading is measured with", () => {
  it.each(Object.entries(COPY_BY_FORMAT))("of %s is one whole article of that format", async (name, copy) => {
    const bytes = Buffer.from(copy());
    const { format, items, problems } = await readFormat(bytes);
    expect([format, items.length, problems]).toEqual([name, 1, []]);
    expect(bytes.length).toBeGreaterThan(ORDINARY.bytes);
    const paragraphs = items[0]?.passages.filter(({ role }) => role === "paragraph") ?? [];
    expect(paragraphs.length).toBeGreaterThanOrEqual(ORDINARY.paragraphs);
    expect(items[0]?.article.headlines?.[0]?.value).toMatch(/^Morning ferry/);
  });
  it("is there for no format that is not", () => {
    const names = FORMATS.map(({ name }) => name);
    expect(Object.keys(COPY_BY_FORMAT).filter((name) => !names.includes(name))).toEqual([]);
  });
});
