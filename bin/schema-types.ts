/** A JSON Schema as far as the published ones go: what valibot's shapes become. */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
}

const SIMPLE: Readonly<Record<string, string>> = {
  string: "string",
  number: "number",
  integer: "number",
  boolean: "boolean",
  null: "null",
};

/** The TypeScript type that a schema describes. Throws on a keyword that it does not know: a wrong type is worse than none. */
export function typeOf(schema: Schema, indent = ""): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one, indent)).join(" | ");
  if (schema.type === "array") return `Array<${typeOf(schema.items ?? {}, indent)}>`;
  if (schema.type === "object") return objectType(schema, indent);
  const simple = SIMPLE[schema.type ?? ""];
  if (simple === undefined) throw new Error(`No TypeScript type is known for ${JSON.stringify(schema).slice(0, 100)}`);
  return simple;
}

function objectType({ properties, required = [], additionalProperties }: Schema, indent: string): string {
  if (!properties && typeof additionalProperties === "object") {
    return `Record<string, ${typeOf(additionalProperties, indent)}>`;
  }
  const inner = `${indent}  `;
  const lines = Object.entries(properties ?? {}).map(
    ([name, one]) => `${inner}${name}${required.includes(name) ? "" : "?"}: ${typeOf(one, inner)};`,
  );
  return `{\n${lines.join("\n")}\n${indent}}`;
}
