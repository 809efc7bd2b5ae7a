import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, expectTypeOf, it } from "vitest";
import { publishedSchemas } from "../../bin/published-schemas.ts";
import { type Schema, typeOf } from "../../bin/schema-types.ts";
import type { Notice } from "../../shared/notice/notice.ts";
import type { Notice as Published } from "../../shared/schemas/notice.d.ts";

const files = publishedSchemas();
const golden = join(import.meta.dirname, "notice.contract.golden.json");

/** Every field that a consumer can meet, with its type; values of a list of choices are fields of their own: none may go. */
function fieldsOf(schema: Schema, path = "", isRequired = true): string[] {
  const mark = isRequired ? "" : "?";
  if (schema.enum) return schema.enum.map((value) => `${path}${mark}: ${JSON.stringify(value)}`);
  if (schema.anyOf) return schema.anyOf.flatMap((one) => fieldsOf(one, path, isRequired));
  if (schema.type === "array") return fieldsOf(schema.items ?? {}, `${path}[]`, isRequired);
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, one]) =>
      fieldsOf(one, `${path}/${name}`, schema.required?.includes(name) ?? false),
    );
  }
  return [`${path}${mark}: ${typeOf(schema)}`];
}

describe("the contract of the notice", () => {
  const now = new Set(fieldsOf(JSON.parse(files["notice.schema.json"] ?? "{}")));
  const published = new Set<string>(JSON.parse(readFileSync(golden, "utf8")));

  it("loses no field, changes no type, drops no choice", () =>
    expect([...published].filter((field) => !now.has(field))).toEqual([]));

  it("lists every field: add the new lines to notice.contract.golden.json, and never take one out", () =>
    expect([...now].filter((field) => !published.has(field))).toEqual([]));

  it("is the same in TypeScript", () => expectTypeOf<Published>().toEqualTypeOf<Notice>());
});

describe("the AsyncAPI document", () => {
  const document = JSON.parse(files["notices.asyncapi.json"] ?? "{}");
  const at = (pointer: string): unknown =>
    pointer
      .slice(2)
      .split("/")
      .reduce<unknown>((value, name) => (value as Record<string, unknown>)?.[name], document);

  it("is of version 3 and names both topics", () => {
    expect(document.asyncapi).toBe("3.0.0");
    expect(Object.values<{ title: string }>(document.channels).map(({ title }) => title)).toEqual(["Notices", "Desk"]);
  });

  it("refers to nothing that is not there", () => {
    const references = [...(files["notices.asyncapi.json"] ?? "").matchAll(/"\$ref": "([^"]+)"/g)].map(([, to]) => to);
    expect(references.length).toBeGreaterThan(4);
    for (const reference of references) expect(at(reference ?? ""), reference).toBeTypeOf("object");
  });

  it("carries the notice's schema as it is published", () =>
    expect(document.components.messages.notice.payload.schema).toEqual(
      JSON.parse(files["notice.schema.json"] ?? "{}"),
    ));
});

describe("the TypeScript of a schema", () => {
  it.each<[Schema, string]>([
    [{ const: "a" }, '"a"'],
    [{ type: "integer" }, "number"],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, "string | null"],
    [{ type: "array", items: { enum: ["a", 1] } }, 'Array<"a" | 1>'],
    [{ type: "object", additionalProperties: { type: "string" } }, "Record<string, string>"],
    [
      { type: "object", properties: { a: { type: "string" }, b: { type: "number" } }, required: ["a"] },
      "{\n  a: string;\n  b?: number;\n}",
    ],
  ])("%j", (schema, type) => expect(typeOf(schema)).toBe(type));

  it("is refused for what it does not know", () =>
    expect(() => typeOf({ type: "file" })).toThrow(/No TypeScript type/));
});
