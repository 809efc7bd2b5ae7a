import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { schemaErrors } from "./ninjs-schema.ts";

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files");

/** Reads a folder of the corpus: each file is its format's, and one valid article without a problem. */
export function corpusArticles(folder: string, format: string): void {
  const path = join(CORPUS, folder);
  describe.skipIf(!existsSync(path))(`${folder} of the corpus (skipped where ../shared is absent)`, () => {
    it("is one valid article a file", async () => {
      for (const name of readdirSync(path)) {
        const reading = await readFormat(readFileSync(join(path, name)));
        const { items, problems } = reading;
        expect([name, reading.format, items.length, problems]).toEqual([name, format, 1, []]);
        for (const read of items) expect([name, ...schemaErrors(read)]).toEqual([name]);
      }
    });
  });
}
