import type { Reading } from "../../copy/reading.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";

/** Which value is shown where several sources state one; every restriction counts, whoever states it. */
const PRECEDENCE: readonly Statement["source"][] = [
  "operator",
  "item-structured",
  "item-encoded",
  "sidecar",
  "object-metadata",
];

type ByField = ReadonlyMap<StatedField, readonly Statement[]>;

// Rules ask for some fifty fields of an item, and an item states hundreds of things: they are sorted once.
const SORTED = new WeakMap<readonly Statement[], ByField>();

/** What is stated of the whole item in a field, the most trusted source first; blank values left out. */
export function statedOf({ statements }: Pick<Reading, "statements">, field: StatedField): Statement[] {
  const sorted = SORTED.get(statements) ?? byField(statements);
  SORTED.set(statements, sorted);
  return [...(sorted.get(field) ?? [])];
}

function byField(statements: readonly Statement[]): ByField {
  const fields = new Map<StatedField, Statement[]>();
  for (const statement of statements) {
    if (statement.part || statement.value.trim() === "") continue;
    const known = fields.get(statement.field);
    if (known) known.push(statement);
    else fields.set(statement.field, [statement]);
  }
  for (const all of fields.values()) {
    all.sort((a, b) => PRECEDENCE.indexOf(a.source) - PRECEDENCE.indexOf(b.source));
  }
  return fields;
}
