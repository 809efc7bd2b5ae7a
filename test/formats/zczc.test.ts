import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ItemCopy } from "../../shared/copy/item-copy.ts";
import { readFormat } from "../../shared/formats/read-format.ts";
import { zczc } from "../../shared/formats/zczc.ts";
import { FIXTURES } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";

const PLAIN = readFileSync(join(FIXTURES, "zczc/plain.txt"), "utf8");
const read = async (copy: string | Uint8Array) => readFormat(Buffer.from(copy as string));
async function item(copy: string): Promise<ItemCopy> {
  const { format, items } = await read(copy);
  expect(format).toBe("zczc");
  return items[0] ?? expect.fail("no item");
}
const message = (fields: string, text = "It sails twice a day, the board said.") =>
  `ZCZC HPA\n${fields}\n${text}\nNNNN\n`;

describe("a telegraph message", () => {
  it.each(["ZCZC was the start of a message.", "The word ZCZC\nstands here.", "ZCZCA\nWords"])("is not %j", (text) =>
    expect(zczc.claims({ text, encoding: "utf-8", repairs: [] })).toBe(false),
  );
  it("says its headline, slug, take key, category, subject and place behind their signs", async () => {
    const { article, unmapped, faults, marks } = await item(PLAIN);
    expect(article).toMatchObject({
      headlines: [{ value: "Saltmere ferry to sail twice a day" }],
      slugline: "Coast: Ferry_2",
      edNote: "(SALTMERE)",
      subjects: [
        { rel: "category", literal: "A" },
        { rel: "subject", literal: "06000000" },
      ],
      places: [{ literal: "Skell" }],
    });
    expect(unmapped).toMatchObject({ fields: { "&": ["HPAIS\\Kestreli"] }, signOff: "HPA RTV" });
    expect([faults, marks.providers]).toEqual([undefined, ["HPA"]]);
  });
  it.each([
    [
      "$T\n:Rowing\n=Day 2\n^Skell wins",
      { slugline: "Rowing", edNote: "Day 2", headlines: [{ role: "main", value: "Skell wins" }] },
    ],
    [":Day 2\n#Rowing", { slugline: "Rowing", edNote: "Day 2" }],
    ["YY TDR\n:ROWING :Skell wins", { headlines: [{ role: "main", value: "Skell wins" }] }],
    ["YY TDR (3RR)\nROWING : Skell wins", { headlines: [{ role: "main", value: "Skell wins" }] }],
    ["HH TDC\nSkell wins", { headlines: [{ role: "main", value: "Skell wins" }] }],
  ])("in the spelling of another desk: %j", async (fields, article) =>
    expect((await item(message(fields))).article).toMatchObject(article),
  );
  it("has no headline where no line says one", async () =>
    expect((await item(message("#Rowing\n:11/2/2026"))).article.headlines).toBeUndefined());
  it("loses no word", async () => {
    const { passages, removed, unmapped, article } = await item(PLAIN);
    const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const told = words(JSON.stringify([passages, removed, unmapped, article.subjects, article.places]));
    expect(words(PLAIN).filter((word) => !told.includes(word))).toEqual(["ZCZC", "NNNN"]);
  });
  it("that stops before its end may have lost its terms", async () => {
    expect((await item(PLAIN.replace(/HPA RTV\n(NNNN)\n/, ""))).faults).toHaveLength(1);
    expect((await item(PLAIN.replace("NNNN\n", ""))).faults).toBeUndefined();
  });
  it("gives the same article whatever its line ends, and in any encoding", async () => {
    const seen = async (copy: string | Uint8Array) => {
      const { items } = await read(copy);
      return items.map(({ article, passages }) => [article, passages.map(({ text }) => text)]);
    };
    const plain = await seen(PLAIN);
    for (const guise of [
      PLAIN.replaceAll("\n", "\r\n"),
      PLAIN.replaceAll("\n", "\r"),
      Buffer.from(`\uFEFF${PLAIN}`, "utf16le"),
    ])
      expect(await seen(guise)).toEqual(plain);
  });
  it("broken off anywhere is read or refused, with a code", async () => {
    for (let end = 0; end < PLAIN.length; end += 1) {
      const { items, problems } = await read(PLAIN.slice(0, end));
      expect(items.length + problems.length).toBeGreaterThan(0);
      expect(problems.every(({ code }) => ["EMPTY_FILE", "NO_ARTICLE_TEXT", "FORMAT_UNKNOWN"].includes(code))).toBe(
        true,
      );
    }
  });
  it("keeps from every reader what is not for publication, and brings a kill as a note", async () => {
    const closed = await item(message("#Ferry", "It sails.\n\nNot for publication: call Jane Doe, +44 0000 1"));
    expect(JSON.stringify([closed.article, closed.passages])).not.toContain("Jane Doe");
    const kill = await item(message("#Ferry\n:MANDATORY KILL\n$Ferry to sail"));
    expect(kill.passages[1]).toMatchObject({ role: "ed-note", text: "MANDATORY KILL" });
  });
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files/other-text");
describe.skipIf(!existsSync(CORPUS))("telegraph messages of the corpus (skipped where ../shared is absent)", () => {
  it("are one valid article each", async () => {
    let count = 0;
    for (const name of readdirSync(CORPUS)) {
      const { format, items, problems } = await readFormat(readFileSync(join(CORPUS, name)));
      if (format !== "zczc") continue;
      count += 1;
      expect([name, items.length, problems]).toEqual([name, 1, []]);
      for (const one of items) expect([name, ...schemaErrors(one)]).toEqual([name]);
    }
    expect(count).toBe(11);
  });
});
