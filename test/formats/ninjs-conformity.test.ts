import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { isFields } from "../../shared/json/notes.ts";
import { articleErrors } from "./ninjs-schema.ts";

type Schema = { $defs: Record<string, { properties?: Record<string, unknown> }> };
const SCHEMA: Schema = JSON.parse(readFileSync(join(import.meta.dirname, "../ninjs/ninjs-schema_3.1.json"), "utf8"));
const PROPERTIES = [
  ...new Set(["newsObjectType", "ninjsType"].flatMap((name) => Object.keys(SCHEMA.$defs[name]?.properties ?? {}))),
];

/** Values of every kind that JSON has: whatever a field is to hold, most of them are none of it. Empty ones say nothing. */
const WRONG = [
  true,
  7,
  -1.5,
  "no such word",
  "2026-02-30T10:00:00Z",
  "2026-03-03",
  ["words"],
  [7],
  { surprise: 1 },
  [{ surprise: 1 }],
];

/** The same inside the objects and lists that most fields are. */
const INNER = ["name", "uri", "value", "role", "rel", "literal", "contentType", "href", "width", "langId"].flatMap(
  (inner) => [{ surprise: 1 }, [7]].flatMap((value) => [{ [inner]: value }, [{ name: "Quay", [inner]: value }]]),
);

const valid = {
  uri: "urn:quay:1",
  standard: { name: "ninjs", version: "3.1", schema: "https://iptc.org/std/ninjs/ninjs-schema_3.1.json" },
  headlines: [{ value: "Quay to close" }],
  bodies: [{ role: "main", contentType: "text/plain", value: "It closes on Friday, the board said." }],
};

/** An object of ids by role is how 1.x has them. */
const isOlder = (name: string, value: unknown) => name === "altIds" && isFields(value);

/** Whether anything tells of a field: a problem, what was kept as it came, a repair. */
async function isTold(document: object, name: string): Promise<boolean> {
  const { items, problems } = await readFormat(Buffer.from(JSON.stringify(document)));
  const [item] = items;
  if (!item) return problems.length > 0;
  const isAt = (at: string | undefined) => at?.startsWith(`/${name}`) === true;
  return (
    problems.some(({ where }) => isAt(where)) ||
    Object.keys(item.unmapped ?? {}).some(isAt) ||
    (item.repairs ?? []).length > 0
  );
}

/** Documents that the schema refuses for one field alone, and nothing tells of it. */
async function silentOn(
  names: readonly string[],
  spelled: (name: string) => string,
  values: readonly unknown[] = WRONG,
): Promise<string[]> {
  const silent: string[] = [];
  for (const name of names) {
    for (const value of values) {
      if (isOlder(name, value) || articleErrors({ ...valid, [name]: value }).length === 0) continue;
      const { [name]: _, ...others } = valid as Record<string, unknown>;
      const document = { ...others, [spelled(name)]: value };
      if (!(await isTold(document, spelled(name)))) silent.push(`${spelled(name)}: ${JSON.stringify(value)}`);
    }
  }
  return silent;
}

describe("a document that ninjs 3.1 refuses for one field", () => {
  it("is valid without it, and says nothing", async () => {
    expect(articleErrors(valid)).toEqual([]);
    const { items, problems } = await readFormat(Buffer.from(JSON.stringify(valid)));
    expect([problems, items[0]?.repairs, items[0]?.unmapped]).toEqual([[], undefined, undefined]);
  });
  it("is told of the field, whichever it is and whatever it holds", async () => {
    expect(PROPERTIES.length).toBeGreaterThan(30);
    expect(await silentOn(PROPERTIES, (name) => name)).toEqual([]);
  });
  it("is in the spelling of 1.x and 2.x as well", async () => {
    expect(
      await silentOn(
        PROPERTIES.filter((name) => name !== name.toLowerCase()),
        (name) => name.toLowerCase(),
      ),
    ).toEqual([]);
  });
  it("is told of what stands in its lists and objects", async () => {
    expect(await silentOn(PROPERTIES, (name) => name, INNER)).toEqual([]);
  });
});
