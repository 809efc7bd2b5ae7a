import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileReading, readFormat } from "../../shared/formats/read-format.ts";
import { STRICTER, VERDICTS, type Verdict } from "./iptc-verdicts.ts";

const CORPUS = join(import.meta.dirname, "../../../shared/corpus");
const SUITE = /^.*(?:test_suite|unit_test_files)~/;

interface Judged {
  file: string;
  name: string;
  validity: { valid: boolean };
}

/** The verdicts of IPTC's own test suites on files of the corpus. */
function judged(): Judged[] {
  if (!existsSync(CORPUS)) return [];
  const lines = readFileSync(join(CORPUS, "oracle.jsonl"), "utf8").split("\n").filter(Boolean);
  return lines
    .map((line): Judged => JSON.parse(line))
    .filter(({ validity }) => validity !== undefined)
    .map((one) => ({ ...one, name: one.file.replace(SUITE, "") }));
}

const read = (file: string): Promise<FileReading> => readFormat(readFileSync(join(CORPUS, "files", file)));

/** What was found wrong at a file, in the words of the table. An id that is no URI is found in most of them. */
function foundIn({ items, problems }: FileReading): Omit<Verdict, "name"> {
  const [item] = items;
  const [first] = problems.filter(({ where }) => where !== "/uri");
  if (!item) return first ? { refused: first.code } : {};
  if (first?.where !== undefined) return { invalid: first.where };
  const [repaired] = item.repairs ?? [];
  return repaired === undefined ? {} : { repaired };
}

describe.skipIf(!existsSync(CORPUS))("IPTC's verdicts (skipped where ../shared is absent)", () => {
  const all = judged();
  const failing = all.filter(({ validity }) => !validity.valid);
  it("are each in the table where a document must fail, and no row lacks its document", () => {
    expect(VERDICTS.map(({ name }) => name).sort()).toEqual(failing.map(({ name }) => name).sort());
  });
  it.each(failing)("$name is refused, or read with what is wrong", async ({ file, name }) => {
    const { name: _, kept, silent, ...expected } = VERDICTS.find((row) => row.name === name) ?? { name };
    const reading = await read(file);
    expect(foundIn(reading)).toEqual(expected);
    if (kept !== undefined) expect(reading.items[0]?.unmapped).toHaveProperty([kept]);
    expect([kept, silent, ...Object.values(expected)].filter((one) => one !== undefined)).toHaveLength(1);
  });
  it("that pass a document of ninjs leave nothing to be said but what the second table lists", async () => {
    const passing = all.filter(({ validity, file }) => validity.valid && file.startsWith("ninjs-"));
    const paths = new Set<string>();
    for (const { file, name } of passing) {
      const { items, problems } = await read(file);
      expect([name, items.length, problems.filter(({ code }) => code !== "FIELD_INVALID")]).toEqual([name, 1, []]);
      for (const { where = "" } of problems) paths.add(where);
    }
    expect([...paths].sort()).toEqual(STRICTER.map(({ path }) => path).sort());
  });
});
