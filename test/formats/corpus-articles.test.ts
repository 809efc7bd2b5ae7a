import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCopy } from "../../shared/read-copy.ts";
import { bundleOf } from "../rights/desk-of.ts";
import { articleErrors } from "./ninjs-schema.ts";

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files");
const delivery = (key: string) => ({ key: `in/tidewatch/${key}`, receivedAt: "2026-01-05T09:00:00Z", metadata: {} });

describe.skipIf(!existsSync(CORPUS))("every file of the corpus (skipped where ../shared is absent)", () => {
  const files = existsSync(CORPUS)
    ? readdirSync(CORPUS, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
  const policies = bundleOf();
  it("becomes articles that IPTC's ninjs 3.1 allows, or is refused with a code", async () => {
    let articles = 0;
    for (const file of files) {
      const { readings, problems } = await readCopy(readFileSync(file), delivery("copy"), policies);
      expect([file, readings.length + problems.length > 0]).toEqual([file, true]);
      expect([file, problems.filter(({ code }) => code === "INTERNAL")]).toEqual([file, []]);
      for (const { article } of readings) expect([file, ...articleErrors(article)]).toEqual([file]);
      articles += readings.length;
    }
    expect(articles).toBeGreaterThan(files.length / 2);
  });
  it("is read alike twice", async () => {
    for (const file of files) {
      const [one, two] = [readFileSync(file), readFileSync(file)].map((bytes) =>
        readCopy(bytes, delivery("copy"), policies),
      );
      expect(JSON.stringify(await two)).toBe(JSON.stringify(await one));
    }
  });
});
