import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { publishedSchemas } from "../../bin/published-schemas.ts";

describe("the published JSON Schemas", () => {
  it.each(Object.entries(publishedSchemas()))("%s is what the code says", (name, text) => {
    const file = join(import.meta.dirname, "../../shared/schemas", name);
    expect(readFileSync(file, "utf8"), 'run "node bin/schemas.ts" and review the change').toBe(text);
  });
});

describe("the golden record of the sample", () => {
  const golden = JSON.parse(
    readFileSync(join(import.meta.dirname, "../fixtures/web-page-text/harbour-ledger.golden.json"), "utf8"),
  );
  const schema = JSON.parse(publishedSchemas()["record.schema.json"] ?? "{}");
  const isRecord = new Ajv2020().compile(schema);

  it("is valid against the published schema", () => {
    expect(isRecord(golden) ? [] : isRecord.errors).toEqual([]);
  });

  it.each(["decision", "findings", "rights", "provenance"])("would not be without its %s", (part) => {
    const { [part]: _part, ...rest } = golden;
    expect(isRecord(rest)).toBe(false);
  });
});
