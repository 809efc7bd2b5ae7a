import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedSchemas } from "../../bin/published-schemas.ts";

describe("the published JSON Schemas", () => {
  it.each(Object.entries(publishedSchemas()))("%s is what the code says", (name, text) => {
    const file = join(import.meta.dirname, "../../shared/schemas", name);
    expect(readFileSync(file, "utf8"), 'run "node bin/schemas.ts" and review the change').toBe(text);
  });
});
